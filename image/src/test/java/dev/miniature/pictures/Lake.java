package dev.miniature.pictures;

/// Paints everything above the shore, and below it a lake with its reflection: upside down, darker,
/// and distorted by ripples that grow towards the viewer.
final class Lake {
  /// The height of the far shore, as a fraction of the picture's height.
  static final double SHORE = 0.585;

  private final Noise noise = new Noise(307);
  private final Sky sky;
  private final Mountains mountains;

  /// Creates a lake over the whole width of a picture, in fractions of its height.
  ///
  /// @param pixel the height of a pixel
  Lake(double width, double pixel) {
    double sun = width * 0.64;
    sky = new Sky(sun);
    mountains = new Mountains(width, sun, SHORE, pixel);
  }

  void paint(double x, double y, Light light) {
    if (y <= SHORE) {
      above(x, y, light);
    } else {
      water(x, y, light);
    }
  }

  private void above(double x, double y, Light light) {
    if (!mountains.hides(x, y)) {
      sky.paint(x, y, light);
    }
    mountains.paint(x, y, light);
    Hut.paint(x - sky.sun() + 0.36, y - SHORE, light);
  }

  private void water(double x, double y, Light light) {
    double depth = y - SHORE;
    double near = depth / (1 - SHORE);
    double far = 1 / (depth + 0.025);
    double swell = noise.smooth(x * 3 * far * 0.25, far * 6) - 0.5;
    double small = noise.rough(x * 9 * far * 0.22, far * 22, 3) - 0.5;
    double wave = swell * 0.5 + small;
    double mirrored = SHORE - depth * 0.98 + wave * (0.012 + 0.16 * near);
    above(x + small * 0.012, Math.min(SHORE, Math.max(0, mirrored)), light);
    light.scale(0.9);
    light.mix(0x1F4560, Math.clamp(0.1 + 0.45 * near * near - 0.35 * wave, 0.03, 0.7));
    double aside = Math.abs(x - sky.sun() + wave * 0.05) / (0.035 + 0.22 * near);
    double path = Math.max(0, 1 - aside * aside);
    light.add(0xFFCF8A, 0.75 * path * Noise.step(0.02, 0.22, small + 0.25 * swell));
    light.mix(0xE8D9C0, 0.35 * Noise.step(0.006, 0.0, depth));
  }
}
