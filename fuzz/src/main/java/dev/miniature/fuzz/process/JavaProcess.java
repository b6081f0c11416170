package dev.miniature.fuzz.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts JVMs with the class path and the settings of this one.
public final class JavaProcess {
  private JavaProcess() {}

  /// Returns the command line.
  ///
  /// @param options for the JVM
  /// @param program the main class and its arguments
  public static List<String> command(List<String> options, List<String> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.awt.headless=true");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dminiature.home=" + home());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(program);
    return command;
  }

  /// Returns the folder of the project.
  public static Path home() {
    return Path.of(System.getProperty("miniature.home", "..")).toAbsolutePath().normalize();
  }

  /// Ends a process and its children.
  public static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
