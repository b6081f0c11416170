package dev.miniature.jpeg.read;

import dev.miniature.jpeg.block.Zigzag;
import dev.miniature.jpeg.planes.SampleWindow;

/// Which part of a component is decoded, how large, and where it goes.
///
/// @param scale samples a block is decoded to on each side: 8, 4, 3, 2 or 1
/// @param firstColumn the first column of blocks
/// @param endColumn the column behind the last one
/// @param firstRow the first row of blocks
/// @param endRow the row behind the last one
/// @param window takes the samples, one row of blocks at a time
public record DecodeRegion(
    int scale, int firstColumn, int endColumn, int firstRow, int endRow, SampleWindow window) {

  /// The number of the last coefficient that a scale takes, 0–63.
  public static int lastCoefficient(int scale) {
    return Zigzag.last(scale);
  }

  /// Whether anything of a row of blocks is wanted.
  boolean hasRow(int row) {
    return row >= firstRow && row < endRow;
  }
}
