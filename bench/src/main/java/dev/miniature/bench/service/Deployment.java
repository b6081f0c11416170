package dev.miniature.bench.service;

import dev.miniature.bench.run.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What is deployed, unpacked as Lambda unpacks it: the very zip, but for the styles.
final class Deployment {
  private final Home home;
  private final Path task;
  private final String event;

  private Deployment(Home home, Path task, String event) {
    this.home = home;
    this.task = task;
    this.event = event;
  }

  static Deployment unpack(Home home) throws IOException {
    Path task = home.bench().resolve("target/function");
    try (ZipFile zip = new ZipFile(zip(home).toFile())) {
      for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        Path target = task.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    Files.copy(
        home.bench().resolve("styles.yaml"),
        task.resolve("styles.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    return new Deployment(home, task, recordedEvent(home));
  }

  /// Where a function runs.
  Path folder(Function function) {
    return function == Function.NODE ? home.bench() : task;
  }

  /// Lambda's own jars.
  Path client() {
    return home.root().resolve("function/target/ric");
  }

  /// Where a function's output goes.
  Path log(Function function) {
    return home.bench().resolve("target/" + function + ".log");
  }

  /// The event of API Gateway that asks for a thumbnail 512 pixels wide.
  String event(String photo) {
    return event.replace("$PROXY", photo + "_w512.jpg");
  }

  /// A recorded event, without the tag of a thumbnail that a client already has.
  private static String recordedEvent(Home home) throws IOException {
    Path resources = home.root().resolve("function/src/test/resources/dev/miniature/lambda");
    return Files.readString(resources.resolve("rest-event.json"))
        .replace("$METHOD", "GET")
        .replaceAll("\\s+\"if-NONE-match\": [^\n]*", "");
  }

  private static Path zip(Home home) {
    return home.root().resolve("function/target/miniature-function.zip");
  }
}
