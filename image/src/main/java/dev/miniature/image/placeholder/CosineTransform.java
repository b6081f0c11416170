package dev.miniature.image.placeholder;

/// Computes low frequencies (DCT-II) of one channel.
final class CosineTransform {
  private final int width;
  private final int height;
  private final double start;

  /// @param start the position of the first pixel on a wave, in pixels: 0.5 for its centre
  CosineTransform(int width, int height, double start) {
    this.width = width;
    this.height = height;
    this.start = start;
  }

  /// The mean of a channel times a wave of so many half periods across and down. It is added up
  /// pixel by pixel, as others do it, since where a picture has one colour the roundings are all
  /// there is.
  ///
  /// @param channel row by row
  double of(double[] channel, int across, int down) {
    double[] horizontal = wave(across, width);
    double[] vertical = wave(down, height);
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
