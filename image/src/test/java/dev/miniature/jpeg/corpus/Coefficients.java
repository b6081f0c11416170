package dev.miniature.jpeg.corpus;

/// The quantised coefficients of a frame, including those of blocks that only complete an MCU.
final class Coefficients {
  /// The largest magnitude of an AC coefficient, because size 10 is the largest in Table F.2.
  static final int MAX_AC = 1023;

  private final Shape shape;
  private final int[][][] blocks;

  /// Creates coefficients that are all zero.
  Coefficients(Shape shape) {
    this.shape = shape;
    blocks = new int[shape.components()][][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new int[shape.paddedAcross(i) * shape.paddedDown(i)][64];
    }
  }

  /// Returns the 64 coefficients of a block, row by row, to be filled in place.
  int[] block(int component, int column, int row) {
    return blocks[component][row * shape.paddedAcross(component) + column];
  }

  /// Returns the nearest number that a baseline file can contain: a DC coefficient, which must not
  /// differ by more than 2047 from another, or an AC coefficient.
  static int legal(long value, int place) {
    return Math.clamp(value, place == 0 ? -1024 : -MAX_AC, MAX_AC);
  }
}
