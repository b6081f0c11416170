package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// The facts of an AV1 sequence header that determine what decoding takes (AV1 bitstream
/// specification, section 5.5).
///
/// @param pixels the maximum number of pixels of a frame
/// @param bits per sample: 8, 10 or 12
/// @param halves the number of samples per pixel, doubled: 2 for grey, 3 for 4:2:0, 4 for 4:2:2, 6
///   for 4:4:4
record Av1SequenceHeader(long pixels, int bits, int halves) {
  /// No header.
  static final Av1SequenceHeader NONE = new Av1SequenceHeader(0, 0, 0);

  private static final int GREY = 2;
  private static final int HALVED_TWICE = 3;
  private static final int HALVED = 4;
  private static final int FULL = 6;

  /// The code points of sRGB in BT.709's primaries without a matrix, which is always 4:4:4.
  private static final int PLAIN_RGB = 1 << 16 | 13 << 8;

  private static final int UNSPECIFIED = 2 << 16 | 2 << 8 | 2;

  /// Returns the more demanding of both in everything.
  Av1SequenceHeader and(Av1SequenceHeader other) {
    return new Av1SequenceHeader(
        Math.max(pixels, other.pixels), Math.max(bits, other.bits), Math.max(halves, other.halves));
  }

  static Av1SequenceHeader read(Bytes content) throws BrokenImageException {
    Bits bits = new Bits(content);
    int profile = bits.next(3);
    bits.skip(1); // still picture
    boolean reduced = bits.flag();
    if (reduced) {
      bits.skip(5);
    } else {
      skipOperatingPoints(bits);
    }
    int widthBits = bits.next(4) + 1;
    int heightBits = bits.next(4) + 1;
    long pixels = (bits.next(widthBits) + 1L) * (bits.next(heightBits) + 1L);
    skipTools(bits, reduced);
    return colours(bits, profile, pixels);
  }

  private static void skipOperatingPoints(Bits bits) throws BrokenImageException {
    int delayBits = bits.flag() ? timing(bits) : 0;
    boolean displayDelays = bits.flag();
    for (int left = bits.next(5); left >= 0; left--) {
      bits.skip(12);
      if (bits.next(5) > 7) {
        bits.skip(1);
      }
      if (delayBits > 0 && bits.flag()) {
        bits.skip(2 * delayBits + 1);
      }
      if (displayDelays && bits.flag()) {
        bits.skip(4);
      }
    }
  }

  /// Returns the number of bits of a buffer's delay, or 0 if there are none.
  private static int timing(Bits bits) throws BrokenImageException {
    bits.skip(64);
    if (bits.flag()) {
      bits.skipVariableLength();
    }
    if (!bits.flag()) {
      return 0;
    }
    int delayBits = bits.next(5) + 1;
    bits.skip(32 + 5 + 5);
    return delayBits;
  }

  private static void skipTools(Bits bits, boolean reduced) throws BrokenImageException {
    if (!reduced && bits.flag()) {
      bits.skip(4 + 3); // frame ids
    }
    bits.skip(3);
    if (!reduced) {
      bits.skip(4);
      boolean orderHints = bits.flag();
      bits.skip(orderHints ? 2 : 0);
      boolean choosesScreenContent = bits.flag();
      boolean screenContent = choosesScreenContent || bits.flag();
      boolean choosesIntegers = !screenContent || bits.flag();
      bits.skip(choosesIntegers ? 0 : 1);
      bits.skip(orderHints ? 3 : 0);
    }
    bits.skip(3);
  }

  private static Av1SequenceHeader colours(Bits bits, int profile, long pixels)
      throws BrokenImageException {
    boolean high = bits.flag();
    int depth = !high ? 8 : profile == 2 && bits.flag() ? 12 : 10;
    boolean grey = profile != 1 && bits.flag();
    int codePoints = bits.flag() ? bits.next(24) : UNSPECIFIED;
    if (grey) {
      return new Av1SequenceHeader(pixels, depth, GREY);
    }
    if (codePoints == PLAIN_RGB) {
      return new Av1SequenceHeader(pixels, depth, FULL);
    }
    bits.skip(1); // range
    int halves =
        switch (profile) {
          case 0 -> HALVED_TWICE;
          case 1 -> FULL;
          default ->
              depth < 12 ? HALVED : !bits.flag() ? FULL : bits.flag() ? HALVED_TWICE : HALVED;
        };
    return new Av1SequenceHeader(pixels, depth, halves);
  }

  /// Reads bits, the highest of each byte first.
  private static final class Bits {
    private final Bytes bytes;
    private long at;

    Bits(Bytes bytes) {
      this.bytes = bytes;
    }

    boolean flag() throws BrokenImageException {
      int shift = (int) (7 - (at & 7));
      return (bytes.u8(at++ >> 3) >> shift & 1) == 1;
    }

    /// @param count at most 31
    int next(int count) throws BrokenImageException {
      int number = 0;
      for (int i = 0; i < count; i++) {
        number = number << 1 | (flag() ? 1 : 0);
      }
      return number;
    }

    void skip(int count) {
      at += count;
    }

    /// Skips a number that follows as many zeros as it has bits.
    void skipVariableLength() throws BrokenImageException {
      int zeros = 0;
      while (!flag()) {
        zeros++;
      }
      skip(zeros < Integer.SIZE ? zeros : 0);
    }
  }
}
