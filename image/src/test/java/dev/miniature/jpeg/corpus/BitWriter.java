package dev.miniature.jpeg.corpus;

import java.io.ByteArrayOutputStream;

/// Writes entropy-coded data: bits from the highest down, with a zero byte after each 0xFF
/// (F.1.2.3).
final class BitWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int current;
  private int free = 8;

  /// @param length 0 to 16
  void write(int bits, int length) {
    for (int i = length - 1; i >= 0; i--) {
      free--;
      current |= ((bits >> i) & 1) << free;
      if (free == 0) {
        flush();
      }
    }
  }

  /// Fills the last byte with ones and writes a marker.
  ///
  /// @param fill how many additional 0xFF precede it (B.1.1.2)
  void marker(int marker, int fill) {
    pad();
    for (int i = 0; i <= fill; i++) {
      out.write(0xFF);
    }
    out.write(marker);
  }

  byte[] toArray() {
    pad();
    return out.toByteArray();
  }

  private void pad() {
    if (free < 8) {
      write(0xFF, free);
    }
  }

  private void flush() {
    out.write(current);
    if (current == 0xFF) {
      out.write(0);
    }
    current = 0;
    free = 8;
  }
}
