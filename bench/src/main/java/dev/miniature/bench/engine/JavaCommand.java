package dev.miniature.bench.engine;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Another process of this JVM, with what is on the class path here.
public final class JavaCommand {
  /// What the launcher, and the stack on Lambda, add to the environment of Miniature. Its processes
  /// here have it too, or they would be measured as nobody runs them.
  public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

  private JavaCommand() {}

  /// The program of this class, with these arguments.
  public static List<String> of(String program, String... arguments) {
    return of(entry -> true, List.of(), program, arguments);
  }

  /// The same with a part of the class path, and with options of the JVM.
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

  /// The JVM that this runs in.
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
