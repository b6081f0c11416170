package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.PcxHeader;

/// Decompresses the lines of a PCX one after another. A byte of 192 or more is the repeat count of
/// the next byte; the run may continue in the next line.
final class PcxLines {
  private static final int COUNTS = 0xC0;
  private static final int MOST = 0x3F;

  private final Bytes file;
  private final boolean packed;
  private int at = PcxHeader.LENGTH;
  private int left;
  private byte repeated;

  PcxLines(Bytes file, boolean packed) {
    this.file = file;
    this.packed = packed;
  }

  void next(byte[] line) throws BrokenImageException {
    if (!packed) {
      file.copy(at, line.length, line, 0);
      at += line.length;
      return;
    }
    for (int i = 0; i < line.length; i++) {
      while (left == 0) {
        int first = file.u8(at++);
        left = first < COUNTS ? 1 : first & MOST;
        repeated = (byte) (first < COUNTS ? first : file.u8(at++));
      }
      line[i] = repeated;
      left--;
    }
  }
}
