package dev.miniature.bench.service;

import dev.miniature.bench.run.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The deployed zip, unpacked as on Lambda; only the styles differ.
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

  /// Returns the folder in which a function runs.
  Path folder(Function function) {
    return function == Function.NODE ? home.bench() : task;
  }

  /// Returns the folder of Lambda's own jars.
  Path client() {
    return home.root().resolve("function/target/ric");
  }

  /// Returns the log file of a function.
  Path log(Function function) {
    return home.bench().resolve("target/" + function + ".log");
  }

  /// Returns the event of API Gateway that requests a thumbnail 512 pixels wide.
  String event(String photo) {
    return event.replace("$PROXY", photo + "_w512.jpg");
  }

  /// Returns a recorded event without `If-None-Match`.
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
