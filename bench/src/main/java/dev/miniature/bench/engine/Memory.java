package dev.miniature.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The memory of a process as counted by the kernel, in KiB; empty if there is no `/proc`.
///
/// @param now the resident memory
/// @param peak the maximum of the resident memory (`VmHWM`); unlike `ru_maxrss`, it does not
///   include the parent process
public record Memory(OptionalLong now, OptionalLong peak) {

  /// Returns the memory of the process with this id.
  public static Memory of(long pid) throws IOException {
    Path status = Path.of("/proc/" + pid + "/status");
    if (Files.notExists(status)) {
      return new Memory(OptionalLong.empty(), OptionalLong.empty());
    }
    String text = Files.readString(status);
    return new Memory(field(text, "VmRSS:"), field(text, "VmHWM:"));
  }

  private static OptionalLong field(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }
}
