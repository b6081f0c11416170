package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.header.BmpHeader;
import dev.miniature.image.header.Bytes;

/// The rows of a BMP.
final class BmpRows implements Rows {
  private final BmpHeader header;
  private final Bytes pixels;
  private final int bits;
  private final long rowBytes;
  private final int[] palette;
  private final BmpMask[] masks;

  /// @throws BrokenImageException if the file ends before its pixels do
  BmpRows(Bytes file, BmpHeader header) throws BrokenImageException {
    this.header = header;
    boolean runs =
        switch (header.coding()) {
          case ROWS -> false;
          case RUNS_OF_4, RUNS_OF_8 -> true;
        };
    this.bits = runs ? Byte.SIZE : header.bits();
    this.palette = header.bits() <= Byte.SIZE ? palette(file, header.palette()) : new int[0];
    int width = header.size().width();
    this.rowBytes = runs ? width : Math.ceilDiv((long) width * bits, Integer.SIZE) * Integer.BYTES;
    this.pixels =
        runs ? Bytes.of(BmpRuns.unpacked(file, header)) : file.slice(header.at(), stored());
    this.masks = masks(isClear() ? header.masks().withAlpha(0) : header.masks());
  }

  /// Returns the number of stored bytes, without the padding of the last row, which may be missing.
  private long stored() {
    long last = Math.ceilDiv((long) header.size().width() * bits, Byte.SIZE);
    return rowBytes * (header.size().height() - 1) + last;
  }

  @Override
  public SampleLayout channels() {
    return masks.length == 4 ? SampleLayout.RGB_ALPHA : SampleLayout.RGB;
  }

  @Override
  public void read(int y, byte[] samples) throws BrokenImageException {
    long row = (header.fromTop() ? y : header.size().height() - 1 - y) * rowBytes;
    int count = masks.length;
    for (int x = 0, to = 0; x < header.size().width(); x++, to += count) {
      switch (bits) {
        case 16 -> masked(pixels.u16le(row + 2L * x), samples, to);
        case 24 -> store(pixels.u24le(row + 3L * x), samples, to);
        case 32 -> masked((int) pixels.u32le(row + 4L * x), samples, to);
        default -> store(palette[number(row, x)], samples, to);
      }
    }
  }

  private int number(long row, int x) throws BrokenImageException {
    int bit = x * bits;
    int number = pixels.u8(row + (bit >> 3)) >> (8 - bits - (bit & 7));
    return number & (palette.length - 1);
  }

  private void masked(int pixel, byte[] samples, int to) {
    for (int i = 0; i < masks.length; i++) {
      samples[to + i] = masks[i].of(pixel);
    }
  }

  private static void store(int rgb, byte[] samples, int to) {
    samples[to] = (byte) (rgb >> 16);
    samples[to + 1] = (byte) (rgb >> 8);
    samples[to + 2] = (byte) rgb;
  }

  /// Returns whether all pixels are transparent. Programs that do not use opacity leave it at 0,
  /// and browsers then show the colours.
  private boolean isClear() throws BrokenImageException {
    int mask = header.masks().alpha();
    for (int y = 0; mask != 0 && y < header.size().height(); y++) {
      for (int x = 0; x < header.size().width(); x++) {
        int pixel =
            bits == 16
                ? pixels.u16le(y * rowBytes + 2L * x)
                : (int) pixels.u32le(y * rowBytes + 4L * x);
        if ((pixel & mask) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static BmpMask[] masks(BmpHeader.Masks masks) {
    BmpMask red = new BmpMask(masks.red());
    BmpMask green = new BmpMask(masks.green());
    BmpMask blue = new BmpMask(masks.blue());
    return masks.alpha() == 0
        ? new BmpMask[] {red, green, blue}
        : new BmpMask[] {red, green, blue, new BmpMask(masks.alpha())};
  }

  /// Returns the palette. If the pixels begin before the table's declared end, it has fewer
  /// colours; higher indices are black.
  private static int[] palette(Bytes file, BmpHeader.Palette table) throws BrokenImageException {
    int[] colours = new int[table.length()];
    for (int i = 0; i < colours.length; i++) {
      long place = table.at() + (long) i * table.bytes();
      colours[i] = file.holds(place, table.bytes()) ? file.u24le(place) : 0;
    }
    return colours;
  }
}
