package dev.miniature.image.header;

/// Tells the colour spaces of real pictures from those of damaged and hostile profiles, which
/// programs may show in different ways.
final class ProfilePlausibility {
  private static final int LEVELS = 255;

  /// The maximum light of black, and the minimum light of white.
  private static final double BLACK = 0.05;

  private static final double WHITE = 0.95;

  /// The white point D50 (ICC.1:2022, 7.2.16), to which the primaries add up.
  private static final double[] D50 = {0.9642, 1, 0.8249};

  /// The tolerance for the sum of the primaries. Profiles before version 4 that are not adapted to
  /// D50 miss it by 0.26.
  private static final double TOLERANCE = 0.05;

  /// The minimum volume between the primaries. That of sRGB is 0.16.
  private static final double LEAST_VOLUME = 0.02;

  private ProfilePlausibility() {}

  static boolean of(MatrixProfile colours) {
    return colours.curves().stream().allMatch(ProfilePlausibility::rises)
        && colours.primaries().map(ProfilePlausibility::span).orElse(true);
  }

  /// Returns whether a curve leads from black to white and never falls.
  private static boolean rises(TransferFunction curve) {
    double before = 0;
    for (int i = 0; i <= LEVELS; i++) {
      double light = curve.light(i / (double) LEVELS);
      if (!(light >= before)) {
        return false;
      }
      before = light;
    }
    return curve.peak() == 1 && curve.light(0) <= BLACK && before >= WHITE && before <= 1;
  }

  private static boolean span(double[][] primaries) {
    for (int axis = 0; axis < D50.length; axis++) {
      double sum = primaries[0][axis] + primaries[1][axis] + primaries[2][axis];
      if (Math.abs(sum - D50[axis]) > TOLERANCE) {
        return false;
      }
    }
    return volume(primaries[0], primaries[1], primaries[2]) >= LEAST_VOLUME;
  }

  private static double volume(double[] a, double[] b, double[] c) {
    return a[0] * (b[1] * c[2] - b[2] * c[1])
        - a[1] * (b[0] * c[2] - b[2] * c[0])
        + a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
}
