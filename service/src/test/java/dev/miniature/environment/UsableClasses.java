package dev.miniature.environment;

import dev.miniature.image.render.RendererChoice;
import dev.miniature.vips.ForeignClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Prints which libvips classes a process can use that is wired like the service. Unblocked classes
/// are never blocked again, so every question needs a separate process.
final class UsableClasses {
  private UsableClasses() {}

  /// Prints the usable classes below the one in the argument, one per line.
  public static void main(String[] parent) throws Throwable {
    Variables variables = new Variables(System.getenv());
    RendererChoice.make(variables.decoders(), variables.jpegCore());
    ForeignClasses.usable(parent[0]).forEach(System.out::println);
  }

  /// Returns the usable classes of a new process.
  static List<String> under(String parent, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(UsableClasses.class.getName(), parent));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return output.lines().toList();
  }
}
