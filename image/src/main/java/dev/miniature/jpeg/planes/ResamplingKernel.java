package dev.miniature.jpeg.planes;

/// Which samples of a component make up each sample of the result, in one direction.
///
/// All is worked out on the true sides. A picture of 2725 pixels at half its size is 1362.5 samples
/// wide, and it is scaled as that: nothing moves, as it does when sizes are rounded on the way.
public final class ResamplingKernel {
  /// How far the filter reaches to each side, in samples of the result.
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
  /// @param step how many pixels of the thumbnail one sample of the result stands for, 1 or 2
  /// @param density how many samples there are for one pixel of the file
  /// @param samples how many samples there are
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

  /// How many samples the result has.
  public int size() {
    return size;
  }

  /// Number `n` of the samples of the result in the order in which those they are made of come.
  int inOrder(int n) {
    return span.mirrored() ? size - 1 - n : n;
  }

  /// Whether the picture shows in sample `i` of the result; else it is background.
  boolean covers(int i) {
    return coverage(i) > 0;
  }

  /// How much of sample `i` the picture covers, 0–1.
  float coverage(int i) {
    return (float) span.coverage(i * step, step);
  }

  boolean isPadded() {
    return span.isPadded();
  }

  /// The first sample that sample `i` of the result is made of.
  int first(int i) {
    return first[i];
  }

  /// Of how many it is made.
  int taps(int i) {
    return taps[i];
  }

  float[] weights() {
    return weights;
  }

  /// Where in [#weights()] those of sample `i` begin.
  int weightsAt(int i) {
    return i * stride;
  }

  /// The first sample that is needed at all.
  public int start() {
    int start = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      start = covers(i) ? Math.min(start, first[i]) : start;
    }
    return start;
  }

  /// The sample behind the last one that is needed.
  public int end() {
    int end = 0;
    for (int i = 0; i < size; i++) {
      end = covers(i) ? Math.max(end, first[i] + taps[i]) : end;
    }
    return end;
  }

  /// The most samples that one is made of.
  int maxTaps() {
    int most = 1;
    for (int count : taps) {
      most = Math.max(most, count);
    }
    return most;
  }
}
