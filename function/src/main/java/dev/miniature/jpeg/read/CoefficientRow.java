package dev.miniature.jpeg.read;

import java.util.Arrays;

/// The quantised coefficients of a row of blocks, sorted by frequency: those numbered `k` of all
/// blocks stand side by side, from `k × columns` on.
final class CoefficientRow {
  private final int columns;
  private final int last;
  private final short[] values;

  /// @param columns how many blocks there are
  /// @param last the number of the last coefficient that is kept, 0–63
  CoefficientRow(int columns, int last) {
    this.columns = columns;
    this.last = last;
    this.values = new short[(last + 1 + PairTable.OVERHANG) * columns];
  }

  /// Makes all of them zero.
  void clear() {
    Arrays.fill(values, 0, (last + 1) * columns, (short) 0);
  }

  short[] values() {
    return values;
  }

  int columns() {
    return columns;
  }
}
