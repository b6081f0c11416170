package dev.miniature.jpeg.read;

import java.util.Arrays;

/// Quantised coefficients of one component, row by row of its blocks; reusable.
///
/// In a row they are sorted by frequency: those numbered `k` of all blocks stand side by side, from
/// `k × columns` on, as the inverse transform wants them.
final class Coefficients {
  /// Numbers that are kept for the next picture at most: 8 MB.
  private static final int MAX_KEPT = 4 << 20;

  /// Masks that are kept at most: 8 MB.
  private static final int MAX_MASKS_KEPT = 1 << 20;

  private short[] values = {};
  private long[] masks = {};
  private int columns;
  private int rows;
  private int last;
  private int rowLength;

  /// Makes room, all zero.
  ///
  /// @param columns how many blocks lie side by side
  /// @param rows how many rows of them there are
  /// @param last the number of the last coefficient that is kept, 0–63
  /// @param room for how many coefficients there is room in each row
  void reset(int columns, int rows, int last, int room) {
    this.columns = columns;
    this.rows = rows;
    this.last = last;
    this.rowLength = room * columns;
    int needed = Math.multiplyExact(rowLength, rows);
    if (needed > values.length) {
      values = new short[needed];
    } else {
      Arrays.fill(values, 0, needed, (short) 0);
    }
  }

  /// Makes room to remember of every block which coefficients are not zero.
  void remember() {
    int needed = columns * rows;
    if (needed > masks.length) {
      masks = new long[needed];
    } else {
      Arrays.fill(masks, 0, needed, 0);
    }
  }

  /// Lets go of what a large picture took.
  void finish() {
    if (values.length > MAX_KEPT) {
      values = new short[0];
    }
    if (masks.length > MAX_MASKS_KEPT) {
      masks = new long[0];
    }
  }

  /// Makes a row zero.
  void clear(int row) {
    Arrays.fill(values, row * rowLength, row * rowLength + (last + 1) * columns, (short) 0);
  }

  /// All of them.
  short[] values() {
    return values;
  }

  /// Which coefficients of the blocks are not zero, those included that are not kept: bit `k` for
  /// number `k`, `columns` blocks a row.
  long[] masks() {
    return masks;
  }

  /// Whether there is such a block.
  boolean has(int row, int column) {
    return row < rows && column < columns;
  }

  /// Where a row begins.
  int row(int row) {
    return row * rowLength;
  }

  int columns() {
    return columns;
  }

  int last() {
    return last;
  }
}
