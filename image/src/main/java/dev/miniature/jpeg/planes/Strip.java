package dev.miniature.jpeg.planes;

/// Takes a plane of the result: eight columns wide, and of a number of rows that eight divides.
@FunctionalInterface
public interface Strip {
  /// How many rows a strip has at most.
  int ROWS = 64;

  /// Takes the next piece, from left to right and then, as rows come, downwards or upwards.
  ///
  /// @param columns eight of them, each with a sample for every row
  /// @param firstColumn where in the plane they belong, divisible by eight
  /// @param firstRow where in the plane they begin, divisible by eight
  /// @param rows how many rows are valid, rounded up to a multiple of eight with copies of the last
  void take(float[][] columns, int firstColumn, int firstRow, int rows);
}
