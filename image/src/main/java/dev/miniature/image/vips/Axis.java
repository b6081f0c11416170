package dev.miniature.image.vips;

/// Describes how one side is scaled without shifting the picture, although decoders return only
/// whole pixels.
///
/// A JPEG decoded at half its size loses half a pixel of an odd side: 2725 become 1362. Scaling
/// 1362 to 720 instead of 1362.5 shifts everything by a fraction of a pixel, which costs 14 dB.
/// libvips aligns centres: with `length` pixels in and `round(length / factor)` out, the centres of
/// both coincide. So the side is extended (or cut) until the exact side plus some whole pixels of
/// the result is a whole number of pixels, and the surplus is cut off the result. Then the left
/// edges coincide too.
///
/// @param length the number of pixels to scale; missing ones are added at the end, surplus ones are
///   cut off
/// @param factor the number of input pixels per pixel of the result
/// @param scaled the number of pixels in the result; those beyond the wanted ones are cut off
record Axis(int length, double factor, int scaled) {
  /// The maximum shift in pixels of the result. Less than a 50th is hardly measurable.
  private static final double TOLERANCE = 0.02;

  /// The surplus may be a tenth of the side, or this number of pixels. Five suffice nearly always;
  /// if the factor is almost an integer, more are needed.
  private static final int FEW = 16;

  /// Returns the axis that turns a side of `side` pixels, which may be fractional, into `wanted`
  /// pixels.
  static Axis of(double side, int wanted) {
    double factor = side / wanted;
    Axis best = new Axis(Math.max(1, (int) Math.round(side)), factor, wanted);
    int most = Math.max(FEW, wanted / 10);
    for (int surplus = 1; surplus <= most && best.error(side, wanted) > TOLERANCE; surplus++) {
      int length = (int) Math.round(side + surplus * factor);
      Axis candidate = new Axis(length, factor, wanted + surplus);
      if (candidate.error(side, wanted) < best.error(side, wanted)) {
        best = candidate;
      }
    }
    return best;
  }

  /// Returns the scale to pass to libvips.
  double scale() {
    return 1 / factor;
  }

  /// Returns the distance between the centres of the input and of the wanted output, in pixels of
  /// the result.
  private double error(double side, int wanted) {
    return Math.abs((length - side) / factor - (scaled - wanted)) / 2;
  }
}
