package dev.miniature.pictures;

/// Paints an evening sky: deep blue above, gold around the sun, thin clouds lit from below.
///
/// Positions are fractions of the picture's height, from its upper left corner.
final class Sky {
  private static final int ZENITH = 0x2F5F9E;
  private static final int MIDDLE = 0x86B1D2;
  private static final int LOW = 0xF7D7A6;
  private static final int SUN = 0xFFF3CF;
  private static final int GLOW = 0xFFB45E;
  private static final int CLOUD = 0xFFF0E0;
  private static final int SHADE = 0xB58FA6;

  /// The height of the sun.
  static final double SUN_HEIGHT = 0.33;

  private final Noise clouds = new Noise(101);
  private final double sun;

  /// Creates a sky with the sun at this distance from the left edge.
  Sky(double sun) {
    this.sun = sun;
  }

  void paint(double x, double y, Light light) {
    light.set(ZENITH);
    light.mix(MIDDLE, Noise.step(-0.1, 0.3, y));
    light.mix(LOW, Noise.step(0.12, 0.5, y));
    double near = closeness(x, y);
    light.mix(GLOW, 0.55 * near);
    cloud(x, y, near, light);
    double far = distance(x, y);
    light.mix(SUN, 0.95 * Noise.step(0.046, 0.038, far));
    light.add(GLOW, 0.5 * Noise.step(0.2, 0.0, far) * Noise.step(0.2, 0.0, far));
  }

  /// Returns how near the sun a position is, 0 to 1.
  double closeness(double x, double y) {
    double far = distance(x, y);
    return 1 / (1 + 14 * far * far);
  }

  double sun() {
    return sun;
  }

  private void cloud(double x, double y, double near, Light light) {
    double drift = clouds.smooth(x * 1.7, y * 3) * 0.5;
    double thick = clouds.rough(x * 1.6 + drift, y * 7 + drift, 6);
    double veil = Noise.step(0.44, 0.72, thick) * Noise.step(0.55, 0.25, y);
    double under = clouds.rough(x * 1.6 + drift, (y - 0.02) * 7 + drift, 3);
    light.mix(SHADE, 0.55 * veil);
    light.mix(CLOUD, veil * Math.clamp(0.55 + 2.5 * (thick - under) + 0.5 * near, 0.0, 1.0));
  }

  private double distance(double x, double y) {
    double dx = x - sun;
    double dy = y - SUN_HEIGHT;
    return Math.sqrt(dx * dx + dy * dy);
  }
}
