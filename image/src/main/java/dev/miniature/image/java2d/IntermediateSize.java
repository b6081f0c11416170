package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;

/// Determines how far a picture is reduced while it is decoded, before the final resizing.
///
/// Averaging blurs a little, and the blur is less visible the larger the picture still is. At twice
/// the target size it is invisible: 45 dB against a filter over every pixel (docs/decisions/0003).
/// Pictures of two to three times the target size are not averaged, because averaging over one
/// pixel and a fraction blurs unevenly.
final class IntermediateSize {
  private static final int TIMES = 2;
  private static final int WHOLE_UP_TO = 3;

  /// The maximum number of pixels per pixel. A sum of more bytes, with weights of 256, could
  /// overflow an `int`.
  private static final int MAX_PIXELS_PER_PIXEL = 4096;

  private IntermediateSize() {}

  /// Returns the size between `source` and `target`.
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
