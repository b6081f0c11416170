package dev.miniature.image.java2d;

/// The weight of each pixel of a line for each pixel of a line of another length.
final class Weights {
  /// The reach of the filter to each side, in pixels of the shorter line.
  static final int LOBES = 3;

  private final int[] firsts;
  private final float[][] weights;

  private Weights(int[] firsts, float[][] weights) {
    this.firsts = firsts;
    this.weights = weights;
  }

  /// Returns the weights of the Lanczos filter.
  static Weights of(Sampling sampling) {
    int from = sampling.source();
    double stretch = Math.max(1, sampling.step());
    int[] firsts = new int[sampling.pixels()];
    float[][] weights = new float[firsts.length][];
    for (int i = 0; i < firsts.length; i++) {
      double centre = sampling.start() + (i + 0.5) * sampling.step();
      int first = Math.max(0, (int) Math.ceil(centre - LOBES * stretch - 0.5));
      int last = Math.min(from - 1, (int) Math.floor(centre + LOBES * stretch - 0.5));
      firsts[i] = first;
      weights[i] = normalised(first, last, centre, stretch);
    }
    return new Weights(firsts, weights);
  }

  /// Returns the first source pixel that contributes to pixel `i`.
  int first(int i) {
    return firsts[i];
  }

  /// Returns the weights of that and the following source pixels; their sum is 1.
  float[] weights(int i) {
    return weights[i];
  }

  private static float[] normalised(int first, int last, double centre, double stretch) {
    float[] weights = new float[last - first + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) window((first + i + 0.5 - centre) / stretch);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= (float) sum;
    }
    return weights;
  }

  private static double window(double x) {
    return Math.abs(x) >= LOBES ? 0 : sinc(x) * sinc(x / LOBES);
  }

  private static double sinc(double x) {
    return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }
}
