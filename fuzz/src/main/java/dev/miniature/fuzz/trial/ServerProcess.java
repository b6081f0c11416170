package dev.miniature.fuzz.trial;

import dev.miniature.fuzz.process.JavaProcess;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The whole server in its own process, on a folder with a few files and on free ports.
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("Thumbnails: (http://\\S+?)/?\\s.*");

  private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Starts it and waits until it answers.
  static ServerProcess start() throws IOException {
    Path folder = Files.createTempDirectory("miniature-fuzz");
    byte[] photo = Jpegs.encode(Scenes.clear(120, 80), 80);
    Files.write(folder.resolve("photo.jpg"), photo);
    Files.write(folder.resolve("photo.png"), Pngs.encode(Scenes.clear(60, 40)));
    Files.write(folder.resolve("a_b.png"), Pngs.encode(Scenes.clear(6, 4)));
    Files.write(folder.resolve("half.png"), Arrays.copyOf(photo, photo.length / 2));
    Files.writeString(folder.resolve("text.png"), "no picture");
    List<String> program =
        List.of(
            "dev.miniature.server.Miniature",
            "serve",
            "--port=0",
            "--s3-port=0",
            "--originals=" + folder,
            "--log=json");
    ProcessBuilder builder = new ProcessBuilder(JavaProcess.command(OPTIONS, program));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().unstarted(() -> JavaProcess.end(process)));
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.matches()) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
        return new ServerProcess(process, URI.create(address.group(1)));
      }
    }
    throw new IOException("The server does not start");
  }

  /// Returns its address.
  URI address() {
    return address;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    JavaProcess.end(process);
  }
}
