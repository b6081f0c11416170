package dev.miniature.jpeg.read;

import java.util.Arrays;

/// The quantised coefficients of one component, one row of blocks after the other. It is reusable.
///
/// Within a row they are sorted by frequency: coefficients `k` of all blocks are contiguous, from
/// `k × columns` on, as the inverse transform needs them.
final class Coefficients {
  /// The maximum number of coefficients for which memory is kept between pictures: 8 MB.
  private static final int MAX_KEPT = 4 << 20;

  /// The maximum number of masks for which memory is kept: 8 MB.
  private static final int MAX_MASKS_KEPT = 1 << 20;

  private short[] values = {};
  private long[] masks = {};
  private int columns;
  private int rows;
  private int last;
  private int rowLength;

  /// Makes room and sets all coefficients to zero.
  ///
  /// @param columns the number of blocks side by side
  /// @param rows the number of rows of blocks
  /// @param last the number of the last coefficient that is kept, 0–63
  /// @param room the number of coefficients for which each row has room
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

  /// Makes room for a mask of the nonzero coefficients of every block.
  void remember() {
    int needed = columns * rows;
    if (needed > masks.length) {
      masks = new long[needed];
    } else {
      Arrays.fill(masks, 0, needed, 0);
    }
  }

  /// Releases the memory of a large picture.
  void finish() {
    if (values.length > MAX_KEPT) {
      values = new short[0];
    }
    if (masks.length > MAX_MASKS_KEPT) {
      masks = new long[0];
    }
  }

  /// Sets a row to zero.
  void clear(int row) {
    Arrays.fill(values, row * rowLength, row * rowLength + (last + 1) * columns, (short) 0);
  }

  /// Returns all coefficients.
  short[] values() {
    return values;
  }

  /// Returns the masks of nonzero coefficients, including those that are not kept: bit `k` for
  /// coefficient `k`, `columns` masks per row.
  long[] masks() {
    return masks;
  }

  /// Returns whether there is such a block.
  boolean has(int row, int column) {
    return row < rows && column < columns;
  }

  /// Returns the index at which a row begins.
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
