package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.PnmHeader;

/// The rows of a portable anymap.
final class PnmRows implements Rows {
  private final Bytes file;
  private final PnmHeader header;
  private final byte[] narrowed;
  private final int[] row;
  private int at;

  PnmRows(Bytes file, PnmHeader header) {
    this.file = file;
    this.header = header;
    this.at = header.at();
    this.row = new int[Math.multiplyExact(header.size().width(), header.samples())];
    int most = header.most();
    boolean blackIsOne =
        switch (header.coding()) {
          case TEXT_BITS, BITS -> true;
          case TEXT, BYTES -> false;
        };
    this.narrowed = new byte[most + 1];
    for (int i = 0; i <= most; i++) {
      narrowed[i] = (byte) (((blackIsOne ? most - i : i) * 255 + most / 2) / most);
    }
  }

  @Override
  public SampleLayout channels() {
    return switch (header.colours()) {
      case 1 -> header.alpha() ? SampleLayout.GREY_ALPHA : SampleLayout.GREY;
      case 3 -> header.alpha() ? SampleLayout.RGB_ALPHA : SampleLayout.RGB;
      default -> SampleLayout.CMYK;
    };
  }

  @Override
  public void read(int y, byte[] samples) throws BrokenImageException {
    switch (header.coding()) {
      case TEXT -> numbers();
      case TEXT_BITS -> digits();
      case BITS -> bits();
      case BYTES -> bytes();
    }
    int count = channels().count();
    for (int from = 0, to = 0; from < row.length; from += header.samples(), to += count) {
      for (int i = 0; i < count; i++) {
        samples[to + i] = narrowed[Math.min(row[from + i], header.most())];
      }
    }
  }

  private void bytes() throws BrokenImageException {
    int width = header.most() > 255 ? 2 : 1;
    Bytes stored = file.slice(at, (long) row.length * width);
    for (int i = 0; i < row.length; i++) {
      row[i] = width == 2 ? stored.u16(2L * i) : stored.u8(i);
    }
    at += row.length * width;
  }

  private void bits() throws BrokenImageException {
    Bytes stored = file.slice(at, Math.ceilDiv(row.length, Byte.SIZE));
    for (int i = 0; i < row.length; i++) {
      row[i] = stored.u8(i / Byte.SIZE) >> (7 - i % Byte.SIZE) & 1;
    }
    at += stored.size();
  }

  private void digits() throws BrokenImageException {
    for (int i = 0; i < row.length; i++) {
      row[i] = digit(nextSign());
      at++;
    }
  }

  private void numbers() throws BrokenImageException {
    for (int i = 0; i < row.length; i++) {
      int number = digit(nextSign());
      for (at++; at < file.size() && !isBlank(file.u8(at)); at++) {
        number = Math.min(number * 10 + digit(file.u8(at)), header.most());
      }
      row[i] = number;
    }
  }

  /// Returns the next byte that is neither white space nor in a comment.
  private int nextSign() throws BrokenImageException {
    while (isBlank(file.u8(at)) || file.u8(at) == '#') {
      if (file.u8(at) == '#') {
        while (file.u8(at) != '\n') {
          at++;
        }
      }
      at++;
    }
    return file.u8(at);
  }

  private static boolean isBlank(int sign) {
    return sign == ' ' || (sign >= '\t' && sign <= '\r');
  }

  private static int digit(int sign) throws BrokenImageException {
    if (sign < '0' || sign > '9') {
      throw new BrokenImageException("A portable anymap whose samples are not numbers");
    }
    return sign - '0';
  }
}
