package dev.miniature.environment;

import dev.miniature.image.render.RendererChoice;
import dev.miniature.vips.ForeignClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A process that is put together as the service is, and then tells what libvips would still do.
/// What is let in once is never blocked again, so every question needs a process of its own.
final class UsableClasses {
  private UsableClasses() {}

  /// Prints the usable classes below the one that the argument names, one a line.
  public static void main(String[] parent) throws Throwable {
    RendererChoice.make(new Variables(System.getenv()).decoders());
    ForeignClasses.usable(parent[0]).forEach(System.out::println);
  }

  /// The same of a process that is started for it.
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
