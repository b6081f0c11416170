package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;

/// How far a picture is shrunk while it is decoded, before it is resized properly.
///
/// An average blurs a little, and the blur shows the less the larger the picture still is. At twice
/// the wanted size nothing of it is left to see: 45 dB against a filter over every pixel
/// (docs/decisions/0003). Between two and three times the whole picture is kept, since averaging
/// over one pixel and a fraction blurs unevenly.
final class Halfway {
  private static final int TIMES = 2;
  private static final int WHOLE_UP_TO = 3;

  /// A sum of bytes over more pixels than this, in parts of 256, could leave an `int`.
  private static final int MAX_PIXELS_PER_PIXEL = 4096;

  private Halfway() {}

  /// The size between `source` and `target`.
  static Dimensions between(Dimensions source, Dimensions target) {
    return new Dimensions(
        side(source.width(), target.width()), side(source.height(), target.height()));
  }

  private static int side(int source, int target) {
    if (source <= (long) target * WHOLE_UP_TO) {
      return source;
    }
    return Math.max(target * TIMES, Math.ceilDiv(source, MAX_PIXELS_PER_PIXEL));
  }
}
