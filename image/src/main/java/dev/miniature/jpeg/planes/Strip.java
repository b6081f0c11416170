package dev.miniature.jpeg.planes;

/// Receives a plane of the result in strips of eight columns. The number of rows is a multiple of
/// eight.
@FunctionalInterface
public interface Strip {
  /// The maximum number of rows of a strip.
  int ROWS = 64;

  /// Receives the next piece. Pieces arrive from left to right and then downwards or upwards, as
  /// the rows do.
  ///
  /// @param columns eight columns, each with a sample for every row
  /// @param firstColumn the first column's index in the plane, a multiple of eight
  /// @param firstRow the first row's index in the plane, a multiple of eight
  /// @param rows the number of valid rows, rounded up to a multiple of eight with copies of the
  ///   last row
  void take(float[][] columns, int firstColumn, int firstRow, int rows);
}
