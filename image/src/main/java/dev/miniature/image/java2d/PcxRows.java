package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.PcxHeader;

/// The rows of a PCX.
final class PcxRows implements Rows {
  private final PcxHeader header;
  private final PcxLines lines;
  private final byte[][] planes;
  private final int[] palette;

  PcxRows(Bytes file, PcxHeader header) throws BrokenImageException {
    this.header = header;
    this.lines = new PcxLines(file, header.packed());
    this.planes = new byte[header.planes()][header.lineBytes()];
    this.palette = header.isIndexed() ? PcxPalette.of(file, header) : new int[0];
  }

  @Override
  public SampleLayout channels() {
    return !header.isIndexed() && header.planes() == 4 ? SampleLayout.RGB_ALPHA : SampleLayout.RGB;
  }

  @Override
  public void read(int y, byte[] samples) throws BrokenImageException {
    for (byte[] plane : planes) {
      lines.next(plane);
    }
    int count = channels().count();
    for (int x = 0, to = 0; x < header.size().width(); x++, to += count) {
      if (header.isIndexed()) {
        int colour = palette[number(x)];
        samples[to] = (byte) (colour >> 16);
        samples[to + 1] = (byte) (colour >> 8);
        samples[to + 2] = (byte) colour;
      } else {
        for (int plane = 0; plane < count; plane++) {
          samples[to + plane] = planes[plane][x];
        }
      }
    }
  }

  /// Returns the palette index of a pixel; the first plane contains its lowest bits.
  private int number(int x) {
    int bits = header.bits();
    int bit = x * bits;
    int number = 0;
    for (int plane = 0; plane < planes.length; plane++) {
      int part = (planes[plane][bit >> 3] & 0xFF) >> (8 - bits - (bit & 7)) & ((1 << bits) - 1);
      number |= part << (plane * bits);
    }
    return number;
  }
}
