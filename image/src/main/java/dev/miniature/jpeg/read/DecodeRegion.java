package dev.miniature.jpeg.read;

import dev.miniature.jpeg.block.Zigzag;
import dev.miniature.jpeg.planes.SampleWindow;

/// The part of a component that is decoded, its scale and its destination.
///
/// @param scale samples per side to which a block is decoded: 8, 4, 3, 2 or 1
/// @param firstColumn the first column of blocks
/// @param endColumn the column after the last one
/// @param firstRow the first row of blocks
/// @param endRow the row after the last one
/// @param window receives the samples, one row of blocks at a time
public record DecodeRegion(
    int scale, int firstColumn, int endColumn, int firstRow, int endRow, SampleWindow window) {

  /// Returns the number of the last coefficient that a scale uses, 0–63.
  public static int lastCoefficient(int scale) {
    return Zigzag.last(scale);
  }

  /// Returns whether any block of a row is needed.
  boolean hasRow(int row) {
    return row >= firstRow && row < endRow;
  }
}
