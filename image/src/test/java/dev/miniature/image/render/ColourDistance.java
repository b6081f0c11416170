package dev.miniature.image.render;

import java.awt.image.BufferedImage;

/// The difference that the eye sees between two pictures in sRGB: the mean distance of their
/// colours in CIELAB (ΔE, CIE 1976), where 1 is the smallest difference that can be seen.
final class ColourDistance {
  private static final double[][] TO_XYZ = {
    {0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}
  };
  private static final double[] WHITE = {0.9505, 1, 1.089};

  private ColourDistance() {}

  static double mean(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum += distance(one.getRGB(x, y), other.getRGB(x, y));
      }
    }
    return sum / one.getWidth() / one.getHeight();
  }

  private static double distance(int one, int other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
  }

  /// Returns the lightness, a and b of an sRGB colour `0xRRGGBB` in CIELAB.
  static double[] lab(int rgb) {
    double[] light = {light(rgb >> 16), light(rgb >> 8), light(rgb)};
    double[] f = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        sum += TO_XYZ[i][j] * light[j] / WHITE[i];
      }
      f[i] = sum > 216 / 24_389.0 ? Math.cbrt(sum) : (24_389 / 27.0 * sum + 16) / 116;
    }
    return new double[] {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
  }

  private static double light(int sample) {
    double number = (sample & 0xFF) / 255.0;
    return number <= 0.04045 ? number / 12.92 : Math.pow((number + 0.055) / 1.055, 2.4);
  }

  private static double square(double number) {
    return number * number;
  }
}
