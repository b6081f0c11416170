package dev.miniature.fuzz.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Measures the peak memory of this process since the last reset; supported only on Linux.
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path RESET = Path.of("/proc/self/clear_refs");

  /// The command that resets the kernel's peak value.
  private static final byte[] PEAK = "5".getBytes(StandardCharsets.US_ASCII);

  private final boolean isKnown = Files.isReadable(STATUS);

  /// Returns the peak in bytes; 0 if it is unknown.
  long peak() throws IOException {
    if (isKnown) {
      for (String line : Files.readAllLines(STATUS, StandardCharsets.ISO_8859_1)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
      }
    }
    return 0;
  }

  /// Resets the peak.
  void reset() throws IOException {
    if (isKnown) {
      Files.write(RESET, PEAK);
    }
  }
}
