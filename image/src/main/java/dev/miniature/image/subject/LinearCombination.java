package dev.miniature.image.subject;

/// Adds up weighted lines, which is nearly all that a network computes.
///
/// It adds four lines at a time, because the JIT (C2) vectorises these loops but not longer ones.
/// The JPEG core has such loops of its own, because it depends on no other package.
final class LinearCombination {
  private LinearCombination() {}

  /// Sets `to` to the bias plus the weighted sum of `count` lines of `n` numbers each.
  ///
  /// @param at the index in `weights` of the first line's weight
  static void of(
      float[] to, float bias, float[][] lines, int count, float[] weights, int at, int n) {
    int first = ((count + 3) & 3) + 1;
    begin(to, bias, lines, first, weights, at, n);
    for (int i = first; i < count; i += 4) {
      add(
          to,
          lines[i],
          weights[at + i],
          lines[i + 1],
          weights[at + i + 1],
          lines[i + 2],
          weights[at + i + 2],
          lines[i + 3],
          weights[at + i + 3],
          n);
    }
  }

  /// Adds the first one to four lines, so that the remaining number is a multiple of four. Missing
  /// lines have the weight 0.
  private static void begin(
      float[] to, float bias, float[][] lines, int count, float[] weights, int at, int n) {
    float[] a = lines[0];
    float[] b = lines[count > 1 ? 1 : 0];
    float[] c = lines[count > 2 ? 2 : 0];
    float[] d = lines[count > 3 ? 3 : 0];
    float wa = weights[at];
    float wb = count > 1 ? weights[at + 1] : 0;
    float wc = count > 2 ? weights[at + 2] : 0;
    float wd = count > 3 ? weights[at + 3] : 0;
    for (int p = 0; p < n; p++) {
      to[p] = bias + wa * a[p] + wb * b[p] + wc * c[p] + wd * d[p];
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
    for (int p = 0; p < n; p++) {
      to[p] += wa * a[p] + wb * b[p] + wc * c[p] + wd * d[p];
    }
  }

  /// Adds a line, and replaces negative results by zero (ReLU).
  static void addAndRelu(float[] to, float[] line, int n) {
    for (int p = 0; p < n; p++) {
      to[p] = Math.max(0, to[p] + line[p]);
    }
  }

  /// Replaces negative numbers by zero (ReLU).
  static void relu(float[] to, int n) {
    for (int p = 0; p < n; p++) {
      to[p] = Math.max(0, to[p]);
    }
  }
}
