package dev.miniature.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The memory of a process as the kernel counts it, in KiB; empty where there is no `/proc`.
///
/// @param now what is resident
/// @param peak the most that ever was (`VmHWM`); unlike `ru_maxrss` it knows nothing of the process
///   that started this one
public record Memory(OptionalLong now, OptionalLong peak) {

  /// Of the process with this number.
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
