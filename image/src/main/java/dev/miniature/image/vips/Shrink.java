package dev.miniature.image.vips;

import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;

/// Determines the reduced size at which a picture is decoded, which saves time.
final class Shrink {
  /// The minimum factor that is left for the final scaling. At 1/8 and 1/4, libjpeg's pixels are
  /// plain averages, so a picture that is then scaled very little looks soft: 24 MP to 720 at 1/8
  /// (1.04 left) loses 0.8 dB against 1/4, while 6 MP to 300 (1.13 left) is still better than
  /// sharp's result.
  static final double LEFT = 1.12;

  /// A WebP is reduced only if the target is less than a third of its sides, so to at most half of
  /// its size; above that, libwebp takes as long as libvips. One and a half times the target size
  /// is left, because libwebp's pixels are plain averages; [BoxCompensation] does the rest. See
  /// docs/decisions/0003.
  private static final int WORTHWHILE = 3;

  private static final double ENOUGH = 1.5;

  private Shrink() {}

  /// Returns the denominator of the fraction at which libjpeg decodes: 1, 2, 4 or 8.
  static int ofJpeg(Dimensions stored, Dimensions wanted) {
    for (int shrink = 8; shrink > 1; shrink /= 2) {
      if (leaves(shrink, stored.width(), wanted.width())
          && leaves(shrink, stored.height(), wanted.height())) {
        return shrink;
      }
    }
    return 1;
  }

  /// Returns the scale at which libwebp decodes: 1, or any number up to a half.
  static double ofWebp(Dimensions stored, Dimensions wanted) {
    double kept =
        Math.max(
            (double) wanted.width() / stored.width(), (double) wanted.height() / stored.height());
    return kept * WORTHWHILE > 1 ? 1 : kept * ENOUGH;
  }

  /// Returns the scale for a whole file. Only opaque still pictures are reduced. The frames of an
  /// animation start at whole pixels of the canvas, and libwebp averages colours without regard to
  /// their opacity, so transparent pixels would show at the edges.
  static double ofWebp(ImageHeader header, Dimensions wanted) {
    return header.frames() > 1 || header.alpha() ? 1 : ofWebp(header.stored(), wanted);
  }

  /// Returns the size at which libvips returns a JPEG: it drops the last pixel if that would
  /// represent fewer than `shrink` stored pixels.
  static Dimensions byJpeg(Dimensions stored, int shrink) {
    return new Dimensions(
        Math.max(1, stored.width() / shrink), Math.max(1, stored.height() / shrink));
  }

  /// Returns the size at which libwebp returns a picture.
  static Dimensions byWebp(Dimensions stored, double scale) {
    return new Dimensions(
        Math.max(1, (int) Math.rint(stored.width() * scale)),
        Math.max(1, (int) Math.rint(stored.height() * scale)));
  }

  private static boolean leaves(int shrink, int stored, int wanted) {
    return stored >= shrink * LEFT * wanted;
  }
}
