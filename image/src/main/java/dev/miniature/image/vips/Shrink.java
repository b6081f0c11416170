package dev.miniature.image.vips;

import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;

/// How much smaller a picture may be read than it is stored, so that decoding it costs less.
final class Shrink {
  /// How much must be left for the real scaling. At 1/8 and 1/4 libjpeg's pixels are plain
  /// averages, so scaling by next to nothing after them looks soft: 24 MP to 720 at 1/8 (1.04 left)
  /// loses 0.8 dB against 1/4, while 6 MP to 300 (1.13 left) is still better than what sharp makes
  /// of it.
  static final double LEFT = 1.12;

  /// Less than a third of the sides must be wanted of a WebP, and it is read at half its size at
  /// most: beyond that, libwebp takes as long as libvips would. Twice what is wanted is left, since
  /// libwebp's pixels are plain averages; see docs/decisions/0003.
  private static final int WORTHWHILE = 3;

  private static final double HALF = 0.5;
  private static final double ENOUGH = 2;

  private Shrink() {}

  /// 1, 2, 4 or 8: the fraction at which libjpeg is to decode.
  static int ofJpeg(Dimensions stored, Dimensions wanted) {
    for (int shrink = 8; shrink > 1; shrink /= 2) {
      if (leaves(shrink, stored.width(), wanted.width())
          && leaves(shrink, stored.height(), wanted.height())) {
        return shrink;
      }
    }
    return 1;
  }

  /// The scale at which libwebp is to decode: 1, or any number up to a half.
  static double ofWebp(Dimensions stored, Dimensions wanted) {
    double kept =
        Math.max(
            (double) wanted.width() / stored.width(), (double) wanted.height() / stored.height());
    return kept * WORTHWHILE > 1 ? 1 : Math.min(HALF, kept * ENOUGH);
  }

  /// The same for a whole file. Only what stands still and is opaque is read small. The frames of
  /// an animation lie at whole pixels of the canvas, and libwebp averages colours without regard to
  /// their opacity, so hidden ones would shine through at the edges.
  static double ofWebp(ImageHeader header, Dimensions wanted) {
    return header.frames() > 1 || header.alpha() ? 1 : ofWebp(header.stored(), wanted);
  }

  /// The size at which libvips hands a JPEG over: it leaves the last pixel out if that would stand
  /// for less than `shrink` stored ones.
  static Dimensions byJpeg(Dimensions stored, int shrink) {
    return new Dimensions(
        Math.max(1, stored.width() / shrink), Math.max(1, stored.height() / shrink));
  }

  /// The size at which libwebp hands a picture over.
  static Dimensions byWebp(Dimensions stored, double scale) {
    return new Dimensions(
        Math.max(1, (int) Math.rint(stored.width() * scale)),
        Math.max(1, (int) Math.rint(stored.height() * scale)));
  }

  private static boolean leaves(int shrink, int stored, int wanted) {
    return stored >= shrink * LEFT * wanted;
  }
}
