package dev.miniature.image.placeholder;

import java.util.HashMap;
import java.util.Map;

/// Computes low frequencies (DCT-II) of channels of one size. Each wave is computed once for all
/// channels, because the cosine takes most of the time.
final class CosineTransform {
  private final int width;
  private final int height;
  private final double start;
  private final Map<Integer, double[]> horizontals = new HashMap<>();
  private final Map<Integer, double[]> verticals = new HashMap<>();

  /// @param start the position of the first pixel on a wave, in pixels: 0.5 for its centre
  CosineTransform(int width, int height, double start) {
    this.width = width;
    this.height = height;
    this.start = start;
  }

  /// Returns the mean of the channel multiplied by a wave with this number of half periods in each
  /// direction. It adds up pixel by pixel, as the reference implementations do, because for a
  /// picture of one colour only rounding errors remain.
  ///
  /// @param channel the samples, row by row
  double of(double[] channel, int across, int down) {
    double[] horizontal = horizontals.computeIfAbsent(across, count -> wave(count, width));
    double[] vertical = verticals.computeIfAbsent(down, count -> wave(count, height));
    double sum = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sum += channel[y * width + x] * horizontal[x] * vertical[y];
      }
    }
    return sum / (width * height);
  }

  private double[] wave(int halfPeriods, int length) {
    double[] wave = new double[length];
    for (int i = 0; i < length; i++) {
      wave[i] = StrictMath.cos(Math.PI / length * halfPeriods * (i + start));
    }
    return wave;
  }
}
