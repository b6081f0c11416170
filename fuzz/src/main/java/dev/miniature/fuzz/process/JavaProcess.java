package dev.miniature.fuzz.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another JVM with the class path and the settings of this one.
public final class JavaProcess {
  private JavaProcess() {}

  /// Its command line.
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

  /// The folder of the project.
  public static Path home() {
    return Path.of(System.getProperty("miniature.home", "..")).toAbsolutePath().normalize();
  }

  /// Ends a process and those that it started.
  public static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
