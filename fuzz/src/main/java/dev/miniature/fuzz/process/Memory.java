package dev.miniature.fuzz.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The most memory that this process has held since it was asked last; known on Linux only.
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path RESET = Path.of("/proc/self/clear_refs");

  /// Tells the kernel to count anew.
  private static final byte[] PEAK = "5".getBytes(StandardCharsets.US_ASCII);

  private final boolean isKnown = Files.isReadable(STATUS);

  /// In bytes; 0 where it is not known.
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

  /// Forgets the peak.
  void reset() throws IOException {
    if (isKnown) {
      Files.write(RESET, PEAK);
    }
  }
}
