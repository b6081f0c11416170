package dev.miniature.bench.quality;

/// The reference: scales a picture with Lanczos3 in floating point, without approximations.
///
/// The pixel x of the result has its centre at (x + ½)·s in the original, where s is the ratio of
/// the exact sides. Its value is the sum of the original's pixels, weighted by `L((m − (x + ½)·s) /
/// s)` for their centres m and divided by the sum of the weights, where `L(t) = sinc(t)·sinc(t/3)`
/// for |t| < 3, and 0 beyond. Pixels outside the picture do not count.
public final class Lanczos {
  private static final int LOBES = 3;

  private final int from;
  private final int to;
  private final double scale;

  private Lanczos(int from, int to) {
    this.from = from;
    this.to = to;
    this.scale = (double) from / to;
  }

  /// Returns the picture at a smaller size.
  public static Pixels scale(Pixels original, int width, int height) {
    Pixels lower = new Lanczos(original.height(), height).downwards(original);
    return new Lanczos(original.width(), width).across(lower);
  }

  private Pixels downwards(Pixels original) {
    int row = original.width() * original.channels();
    float[] result = new float[to * row];
    for (int y = 0; y < to; y++) {
      double[] sums = new double[row];
      double[] weights = weights(y);
      for (int i = 0; i < weights.length; i++) {
        for (int x = 0; x < row; x++) {
          sums[x] += weights[i] * original.sample((first(y) + i) * row + x);
        }
      }
      for (int x = 0; x < row; x++) {
        result[y * row + x] = (float) sums[x];
      }
    }
    return new Pixels(original.width(), to, original.channels(), result);
  }

  private Pixels across(Pixels original) {
    int channels = original.channels();
    float[] result = new float[original.height() * to * channels];
    for (int x = 0; x < to; x++) {
      double[] weights = weights(x);
      for (int y = 0; y < original.height(); y++) {
        for (int channel = 0; channel < channels; channel++) {
          double sum = 0;
          for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * original.at(first(x) + i, y, channel);
          }
          result[(y * to + x) * channels + channel] = (float) sum;
        }
      }
    }
    return new Pixels(to, original.height(), channels, result);
  }

  /// Returns the first pixel of the original that contributes to a pixel of the result.
  private int first(int at) {
    return Math.max(0, (int) Math.ceil((at + 0.5 - LOBES) * scale - 0.5));
  }

  private int last(int at) {
    return Math.min(from - 1, (int) Math.floor((at + 0.5 + LOBES) * scale - 0.5));
  }

  /// Returns the weights of the pixels from [#first(int)] on; their sum is 1.
  private double[] weights(int at) {
    int first = first(at);
    double[] weights = new double[last(at) - first + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = kernel((first + i + 0.5) / scale - (at + 0.5));
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static double kernel(double t) {
    return Math.abs(t) < LOBES ? sinc(t) * sinc(t / LOBES) : 0;
  }

  private static double sinc(double t) {
    return t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
  }
}
