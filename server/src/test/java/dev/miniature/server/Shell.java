package dev.miniature.server;

import java.awt.Color;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs commands in this process, and captures their output.
final class Shell {
  /// The output of the JVM for an uncaught exception.
  static final Pattern STACK = Pattern.compile("\\sat [\\w.$]+\\(|Exception");

  private final Path folder;
  private final Path styles;
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /// Writes a `styles.yaml` and a `photo.png` into `folder`.
  Shell(Path folder) throws Exception {
    this.folder = folder;
    styles =
        Files.writeString(
            folder.resolve("styles.yaml"),
            """
            default: w50
            densities: [1, 2]
            styles:
              w50: { width: 50, height: 40 }
              tile: { width: 20, height: 20, fit: cover, format: jpg }
            """);
    Files.write(folder.resolve("photo.png"), Pictures.png(100, 100, Color.RED));
  }

  Path styles() {
    return styles;
  }

  Map<String, String> environment() {
    return environment;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  int serve(String... arguments) {
    return run(with(arguments, "serve", "--styles", styles.toString()));
  }

  int render(String file, String style, String... more) {
    String original = folder.resolve(file).toString();
    return run(with(more, "render", "--styles", styles.toString(), original, style));
  }

  int run(String... arguments) {
    return Miniature.run(
        environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private static String[] with(String[] more, String... first) {
    return Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
  }
}
