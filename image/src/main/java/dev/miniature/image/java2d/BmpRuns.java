package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.header.BmpHeader;
import dev.miniature.image.header.Bytes;

/// Decompresses a run-length encoded BMP. Pixels that are skipped by jumps have index 0.
final class BmpRuns {
  private static final int END_OF_ROW = 0;
  private static final int END = 1;
  private static final int JUMP = 2;

  private final Bytes file;
  private final Dimensions size;
  private final int perByte;
  private final byte[] numbers;
  private long at;
  private int x;
  private int y;

  private BmpRuns(Bytes file, BmpHeader header) {
    this.file = file;
    this.size = header.size();
    this.perByte = Byte.SIZE / header.bits();
    this.at = header.at();
    this.numbers = new byte[Math.toIntExact(size.pixels())];
  }

  /// Returns the index of each pixel, in the order of the file.
  ///
  /// @throws BrokenImageException if the file ends before its pixels do
  static byte[] unpacked(Bytes file, BmpHeader header) throws BrokenImageException {
    BmpRuns runs = new BmpRuns(file, header);
    while (runs.y < runs.size.height() && runs.step()) {}
    return runs.numbers;
  }

  /// Decodes one step, and returns whether more may follow.
  private boolean step() throws BrokenImageException {
    if (y == size.height() - 1 && x >= size.width() && !file.holds(at, 2)) {
      return false; // all pixels are present; only the end marker is missing
    }
    int count = file.u8(at);
    int code = file.u8(at + 1);
    at += 2;
    if (count > 0) {
      run(count, code);
      return true;
    }
    switch (code) {
      case END_OF_ROW -> {
        x = 0;
        y++;
      }
      case END -> {
        return false;
      }
      case JUMP -> {
        x = Math.min(size.width(), x + file.u8(at));
        y += file.u8(at + 1);
        at += 2;
      }
      default -> verbatim(code);
    }
    return true;
  }

  private void run(int count, int code) {
    int end = Math.min(size.width(), x + count);
    for (int i = 0; x < end; i++) {
      put(part(code, i));
    }
  }

  /// Copies `count` indices, padded to a multiple of two bytes.
  private void verbatim(int count) throws BrokenImageException {
    int inside = Math.min(count, size.width() - x);
    for (int i = 0; i < inside; i++) {
      put(part(file.u8(at + i / perByte), i));
    }
    at += Math.ceilDiv(Math.ceilDiv(count, perByte), 2) * 2L;
  }

  private int part(int packed, int i) {
    return perByte == 1 ? packed : i % 2 == 0 ? packed >> 4 : packed & 15;
  }

  private void put(int number) {
    numbers[y * size.width() + x++] = (byte) number;
  }
}
