package dev.miniature.image.subject;

/// Applies 3×3 filters to the channels of a grid, one filter for each channel.
///
/// The JIT (C2) vectorises a loop only if all arrays have the same index, because it cannot know
/// that they do not overlap. So the neighbours above, below, left and right are brought to the
/// index of the cell first, by copying whole arrays. This takes a third of the time of a loop that
/// reads them where they are.
final class DepthwiseFilter {
  private static final int ROW = 3;

  private final int pitch;
  private final float[] above;
  private final float[] below;
  private final float[] sums;
  private final float[] leftSums;
  private final float[] rightSums;

  /// @param cells the length of a channel's array
  /// @param pitch the distance of two rows in it
  DepthwiseFilter(int cells, int pitch) {
    this.pitch = pitch;
    this.above = new float[cells];
    this.below = new float[cells];
    this.sums = new float[cells];
    this.leftSums = new float[cells];
    this.rightSums = new float[cells];
  }

  /// Sets every cell of `to` to the bias plus the weighted sum of the nine cells around it. Cells
  /// whose neighbours lie outside of the array get meaningless values.
  ///
  /// @param at where in `weights` the nine weights begin, row by row
  void apply(float[] to, float bias, float[] from, float[] weights, int at) {
    int n = from.length;
    System.arraycopy(from, 0, above, pitch, n - pitch);
    System.arraycopy(from, pitch, below, 0, n - pitch);
    column(sums, 0, from, weights, at);
    System.arraycopy(sums, 0, leftSums, 1, n - 1);
    column(sums, 0, from, weights, at + 2);
    System.arraycopy(sums, 1, rightSums, 0, n - 1);
    column(to, bias, from, weights, at + 1);
    add(to, leftSums, rightSums, n);
  }

  /// Applies one column of the filter.
  private void column(float[] to, float bias, float[] from, float[] weights, int at) {
    weigh(
        to,
        bias,
        above,
        weights[at],
        from,
        weights[at + ROW],
        below,
        weights[at + 2 * ROW],
        from.length);
  }

  private static void weigh(
      float[] to,
      float bias,
      float[] a,
      float wa,
      float[] b,
      float wb,
      float[] c,
      float wc,
      int n) {
    for (int p = 0; p < n; p++) {
      to[p] = bias + wa * a[p] + wb * b[p] + wc * c[p];
    }
  }

  private static void add(float[] to, float[] a, float[] b, int n) {
    for (int p = 0; p < n; p++) {
      to[p] += a[p] + b[p];
    }
  }
}
