package dev.miniature.jpeg.write;

import dev.miniature.jpeg.block.Zigzag;

/// The inverse cosine transform by its definition (T.81, A.3.3), in double precision.
final class InverseDct {
  private InverseDct() {}

  /// Returns a sample of a component, 0 to 255.
  static double sample(QuantisedPlane plane, Quantisation steps, int x, int y) {
    int from = (y / 8 * plane.blockColumns() + x / 8) * 64;
    double sum = 0;
    for (int index = 0; index < 64; index++) {
      int raster = Zigzag.raster(index);
      sum +=
          plane.coefficients()[from + index]
              * steps.step(index)
              * cosine(raster % 8, x % 8)
              * cosine(raster / 8, y % 8);
    }
    return Math.clamp(sum + 128, 0, 255);
  }

  private static double cosine(int frequency, int place) {
    double scale = frequency == 0 ? Math.sqrt(1.0 / 8) : 0.5;
    return scale * Math.cos((2 * place + 1) * frequency * Math.PI / 16);
  }
}
