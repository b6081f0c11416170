package dev.miniature.jpeg.planes;

/// The windowed sinc with three lobes: `sinc(x) sinc(x / 3)` for |x| < 3 (Turkowski, "Filters for
/// common resampling tasks", 1990). Values come from a table, because computing sines would take as
/// long as the pixels of a small thumbnail.
final class Lanczos {
  /// The filter is zero beyond this distance.
  static final int LOBES = 3;

  /// Table entries per unit. Linear interpolation between two entries is within 2·10⁻⁶ of the
  /// curve.
  private static final int STEPS = 1024;

  private static final float[] CURVE = curve();

  private Lanczos() {}

  /// Returns the filter's value at any `x`.
  static double at(double x) {
    double place = Math.abs(x) * STEPS;
    if (place >= LOBES * STEPS) {
      return 0;
    }
    int before = (int) place;
    double part = place - before;
    return CURVE[before] * (1 - part) + CURVE[before + 1] * part;
  }

  private static float[] curve() {
    float[] curve = new float[LOBES * STEPS + 2];
    for (int i = 0; i < curve.length; i++) {
      double x = (double) i / STEPS;
      curve[i] = x >= LOBES ? 0 : (float) (sinc(x) * sinc(x / LOBES));
    }
    return curve;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
