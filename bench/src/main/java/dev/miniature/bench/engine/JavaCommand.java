package dev.miniature.bench.engine;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Commands that start this JVM with this class path.
public final class JavaCommand {
  /// The environment variables that the launcher, and the stack on Lambda, set for Miniature. The
  /// bench sets them too, so that it measures the usual conditions.
  public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

  private JavaCommand() {}

  /// Returns the command for the program of this class, with these arguments.
  public static List<String> of(String program, String... arguments) {
    return of(entry -> true, List.of(), program, arguments);
  }

  /// Returns the command with a part of the class path, and with JVM options.
  static List<String> of(
      Predicate<String> entries, List<String> options, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(executable());
    command.addAll(options);
    command.addAll(List.of("-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", path(entries), program));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /// Returns the path of this JVM's executable.
  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String path(Predicate<String> entries) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entries)
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
