package dev.miniature.jpeg.planes;

/// Scales one plane: it adds up rows as they arrive, and scales the columns after every 64 rows of
/// the result.
///
/// The samples are transposed, eight rows at a time while they are in the cache, so that the same
/// code scales columns. Nothing is rounded in between.
public final class PlaneScaler {
  private static final int GROUP = 8;

  private final ResamplingKernel across;
  private final ResamplingKernel down;
  private final int scale;
  private final int firstSample;
  private final int blocks;
  private final float background;
  private final Strip out;
  private final SampleWindow window;
  private final float[][] sources;
  private final float[][] group;
  private final float[][] columns;
  private final float[][] eight;
  private int next;

  /// @param lines lends the memory
  /// @param across how rows are scaled
  /// @param down how columns are scaled
  /// @param scale samples per side of a block
  /// @param firstColumn the first column of blocks that will arrive
  /// @param blocks the number of columns of blocks that will arrive
  /// @param firstRow the first row of blocks that will arrive
  /// @param background the value around the picture
  /// @param out receives the result
  public PlaneScaler(
      LinePool lines,
      ResamplingKernel across,
      ResamplingKernel down,
      int scale,
      int firstColumn,
      int blocks,
      int firstRow,
      float background,
      Strip out) {
    this.across = across;
    this.down = down;
    this.scale = scale;
    this.firstSample = firstColumn * scale;
    this.blocks = blocks;
    this.background = background;
    this.out = out;
    int tall = down.maxTaps();
    this.window = new SampleWindow(lines, scale, blocks, firstRow, tall + scale, this::advance);
    this.sources = new float[tall][];
    this.group = lines.take(GROUP * scale, blocks);
    int strip = Math.min(Strip.ROWS, Math.ceilDiv(down.size(), GROUP) * GROUP);
    this.columns = lines.take(blocks * scale, strip);
    this.eight = lines.take(GROUP, Strip.ROWS);
  }

  /// Returns the window that receives the samples.
  public SampleWindow window() {
    return window;
  }

  /// Returns whether the whole result has been passed to the strip.
  public boolean isComplete() {
    return next == down.size();
  }

  private void advance() {
    while (next < down.size()) {
      int row = down.inOrder(next);
      if (down.covers(row)) {
        if (down.first(row) + down.taps(row) > window.end()) {
          return;
        }
        addUp(row);
      }
      next++;
      finish(row);
    }
  }

  private void addUp(int row) {
    int taps = down.taps(row);
    for (int phase = 0; phase < scale; phase++) {
      for (int t = 0; t < taps; t++) {
        sources[t] = window.line(down.first(row) + t, phase);
      }
      WeightedSum.of(
          group[row % GROUP * scale + phase],
          sources,
          0,
          taps,
          down.weights(),
          down.weightsAt(row),
          blocks);
    }
  }

  /// Handles the end of a group of rows or of a strip, in the order in which they arrive.
  private void finish(int row) {
    boolean forward = down.inOrder(0) == 0;
    boolean isLast = next == down.size();
    if (isLast || row % GROUP == (forward ? GROUP - 1 : 0)) {
      turn(row / GROUP * GROUP);
    }
    if (isLast || row % Strip.ROWS == (forward ? Strip.ROWS - 1 : 0)) {
      scaleAcross(row / Strip.ROWS * Strip.ROWS);
    }
  }

  /// Transposes eight rows into the columns. Rows beyond the last one repeat it.
  private void turn(int firstRow) {
    int to = firstRow % Strip.ROWS;
    for (int phase = 0; phase < scale; phase++) {
      turn(phase, to, Math.min(GROUP, down.size() - firstRow) - 1);
    }
  }

  private void turn(int phase, int to, int last) {
    float[] r0 = group[phase];
    float[] r1 = group[Math.min(1, last) * scale + phase];
    float[] r2 = group[Math.min(2, last) * scale + phase];
    float[] r3 = group[Math.min(3, last) * scale + phase];
    float[] r4 = group[Math.min(4, last) * scale + phase];
    float[] r5 = group[Math.min(5, last) * scale + phase];
    float[] r6 = group[Math.min(6, last) * scale + phase];
    float[] r7 = group[Math.min(7, last) * scale + phase];
    for (int block = 0; block < blocks; block++) {
      float[] column = columns[block * scale + phase];
      column[to] = r0[block];
      column[to + 1] = r1[block];
      column[to + 2] = r2[block];
      column[to + 3] = r3[block];
      column[to + 4] = r4[block];
      column[to + 5] = r5[block];
      column[to + 6] = r6[block];
      column[to + 7] = r7[block];
    }
  }

  private void scaleAcross(int firstRow) {
    int rows = (Math.min(Strip.ROWS, down.size() - firstRow) + GROUP - 1) / GROUP * GROUP;
    for (int first = 0; first < across.size(); first += GROUP) {
      for (int i = 0; i < GROUP; i++) {
        int column = Math.min(first + i, across.size() - 1);
        if (across.covers(column)) {
          WeightedSum.of(
              eight[i],
              columns,
              across.first(column) - firstSample,
              across.taps(column),
              across.weights(),
              across.weightsAt(column),
              rows);
        }
        if (across.isPadded() || down.isPadded()) {
          pad(eight[i], column, firstRow, rows);
        }
      }
      out.take(eight, first, firstRow, rows);
    }
  }

  private void pad(float[] samples, int column, int firstRow, int rows) {
    float width = across.coverage(column);
    for (int r = 0; r < rows; r++) {
      float covered = width * down.coverage(Math.min(firstRow + r, down.size() - 1));
      samples[r] = covered == 0 ? background : background + covered * (samples[r] - background);
    }
  }
}
