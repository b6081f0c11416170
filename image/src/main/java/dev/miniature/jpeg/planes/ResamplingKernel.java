package dev.miniature.jpeg.planes;

/// The samples of a component that contribute to each sample of the result, and their weights, in
/// one direction.
///
/// All computation uses exact sizes. A picture of 2725 pixels at half its size is 1362.5 samples
/// wide and is scaled from that width, so it is not shifted, as it would be by rounded sizes.
public final class ResamplingKernel {
  /// The radius of the filter, in samples of the result.
  public static final int LOBES = Lanczos.LOBES;

  private static final double NEGLIGIBLE = 1e-5;

  private final Span span;
  private final int step;
  private final int size;
  private final int[] first;
  private final int[] taps;
  private final int stride;
  private final float[] weights;

  /// @param span the side, in pixels
  /// @param step the number of pixels of the thumbnail that one sample of the result covers, 1 or 2
  /// @param density samples per pixel of the file
  /// @param samples the number of samples
  public ResamplingKernel(Span span, int step, double density, int samples) {
    this.span = span;
    this.step = step;
    this.size = (span.canvas() + step - 1) / step;
    this.first = new int[size];
    this.taps = new int[size];
    double width = Math.max(1, step * span.ratio() * density);
    this.stride = 2 * (int) Math.ceil(Lanczos.LOBES * width) + 1;
    this.weights = new float[size * stride];
    for (int i = 0; i < size; i++) {
      if (covers(i)) {
        weigh(i, span.source((i + 0.5) * step) * density - 0.5, width, samples);
      }
    }
  }

  private void weigh(int i, double centre, double width, int samples) {
    double reach = Lanczos.LOBES * width;
    int from = Math.clamp((long) Math.ceil(centre - reach), 0, samples - 1);
    int to = Math.clamp((long) Math.floor(centre + reach), from, samples - 1);
    while (from < to && Math.abs(Lanczos.at((from - centre) / width)) < NEGLIGIBLE) {
      from++;
    }
    while (to > from && Math.abs(Lanczos.at((to - centre) / width)) < NEGLIGIBLE) {
      to--;
    }
    double sum = 0;
    for (int j = from; j <= to; j++) {
      sum += Lanczos.at((j - centre) / width);
    }
    first[i] = from;
    taps[i] = to - from + 1;
    for (int j = from; j <= to; j++) {
      weights[i * stride + j - from] =
          from == to ? 1 : (float) (Lanczos.at((j - centre) / width) / sum);
    }
  }

  /// Returns the number of samples in the result.
  public int size() {
    return size;
  }

  /// Returns sample number `n` of the result in the order in which their inputs arrive.
  int inOrder(int n) {
    return span.mirrored() ? size - 1 - n : n;
  }

  /// Returns whether the picture covers any of sample `i` of the result; otherwise it is
  /// background.
  boolean covers(int i) {
    return coverage(i) > 0;
  }

  /// Returns how much of sample `i` the picture covers, 0–1.
  float coverage(int i) {
    return (float) span.coverage(i * step, step);
  }

  boolean isPadded() {
    return span.isPadded();
  }

  /// Returns the first input sample that contributes to sample `i` of the result.
  int first(int i) {
    return first[i];
  }

  /// Returns the number of input samples that contribute to sample `i`.
  int taps(int i) {
    return taps[i];
  }

  float[] weights() {
    return weights;
  }

  /// Returns the index in [#weights()] at which the weights of sample `i` begin.
  int weightsAt(int i) {
    return i * stride;
  }

  /// Returns the first input sample that is needed.
  public int start() {
    int start = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      start = covers(i) ? Math.min(start, first[i]) : start;
    }
    return start;
  }

  /// Returns the index after the last input sample that is needed.
  public int end() {
    int end = 0;
    for (int i = 0; i < size; i++) {
      end = covers(i) ? Math.max(end, first[i] + taps[i]) : end;
    }
    return end;
  }

  /// Returns the maximum number of input samples that contribute to one sample.
  int maxTaps() {
    int most = 1;
    for (int count : taps) {
      most = Math.max(most, count);
    }
    return most;
  }
}
