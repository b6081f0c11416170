package dev.miniature.jpeg.planes;

/// Adds up weighted lines. All scaling uses it: first on rows, then on columns.
///
/// It adds four lines at a time, because the JIT (C2) vectorises these loops but not longer ones.
final class WeightedSum {
  private WeightedSum() {}

  /// @param to receives the sum
  /// @param lines the lines to add: `taps` of them, starting at number `first`
  /// @param weights their weights, starting at `at`
  /// @param n the number of samples per line
  static void of(float[] to, float[][] lines, int first, int taps, float[] weights, int at, int n) {
    int i = set(to, lines, first, taps, weights, at, n);
    for (; i + 4 <= taps; i += 4) {
      add(
          to,
          lines[first + i],
          weights[at + i],
          lines[first + i + 1],
          weights[at + i + 1],
          lines[first + i + 2],
          weights[at + i + 2],
          lines[first + i + 3],
          weights[at + i + 3],
          n);
    }
  }

  /// Adds the first lines, so many that the remaining number is a multiple of four.
  private static int set(
      float[] to, float[][] lines, int first, int taps, float[] weights, int at, int n) {
    float[] a = lines[first];
    float wa = weights[at];
    switch (taps & 3) {
      case 1 -> one(to, a, wa, n);
      case 2 -> two(to, a, wa, lines[first + 1], weights[at + 1], n);
      case 3 ->
          three(to, a, wa, lines[first + 1], weights[at + 1], lines[first + 2], weights[at + 2], n);
      default ->
          four(
              to,
              a,
              wa,
              lines[first + 1],
              weights[at + 1],
              lines[first + 2],
              weights[at + 2],
              lines[first + 3],
              weights[at + 3],
              n);
    }
    return (taps & 3) == 0 ? 4 : taps & 3;
  }

  private static void one(float[] to, float[] a, float wa, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = wa * a[i];
    }
  }

  private static void two(float[] to, float[] a, float wa, float[] b, float wb, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = wa * a[i] + wb * b[i];
    }
  }

  private static void three(
      float[] to, float[] a, float wa, float[] b, float wb, float[] c, float wc, int n) {
    for (int i = 0; i < n; i++) {
      to[i] = wa * a[i] + wb * b[i] + wc * c[i];
    }
  }

  private static void four(
      float[] to,
      float[] a,
      float wa,
      float[] b,
      float wb,
      float[] c,
      float wc,
      float[] d,
      float wd,
      int n) {
    for (int i = 0; i < n; i++) {
      to[i] = wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
    }
  }

  private static void add(
      float[] to,
      float[] a,
      float wa,
      float[] b,
      float wb,
      float[] c,
      float wc,
      float[] d,
      float wd,
      int n) {
    for (int i = 0; i < n; i++) {
      to[i] += wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
    }
  }
}
