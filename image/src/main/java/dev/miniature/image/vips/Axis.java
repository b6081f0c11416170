package dev.miniature.image.vips;

/// How one side is scaled so that no part of the picture moves, although it comes with whole pixels
/// only.
///
/// A JPEG read at half its size loses half a pixel of an odd side: 2725 become 1362. Scaling 1362
/// to 720 in place of 1362.5 shifts everything by part of a pixel, which costs 14 dB. libvips
/// aligns middles: with `length` pixels in and `round(length / factor)` out, the middle of both is
/// one point. So the side is lengthened (or cut) until the true side plus some whole pixels of the
/// result come to a whole number of pixels, and the surplus is cut off the result. Then the left
/// edges agree as well.
///
/// @param length pixels to scale: more than there are is to be added at the end, less to be cut
/// @param factor how many of them make one pixel of the result
/// @param scaled how many come out, of which those beyond the wanted ones are cut off
record Axis(int length, double factor, int scaled) {
  /// How far all may be off, in pixels of the result; less than a 50th can hardly be measured.
  private static final double TOLERANCE = 0.02;

  /// How much surplus is worth its time: a tenth of the side, or these few pixels. Five do nearly
  /// always; where the factor is almost whole, it takes more.
  private static final int FEW = 16;

  /// For a side that truly measures `side` pixels, not always a whole number, to become `wanted`.
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

  /// What libvips is to multiply with.
  double scale() {
    return 1 / factor;
  }

  /// How far the middles of what goes in and of what should come out lie apart, in pixels of the
  /// result.
  private double error(double side, int wanted) {
    return Math.abs((length - side) / factor - (scaled - wanted)) / 2;
  }
}
