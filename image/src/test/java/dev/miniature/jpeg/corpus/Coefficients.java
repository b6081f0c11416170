package dev.miniature.jpeg.corpus;

/// The quantised coefficients of a frame, with those of the blocks that only fill up an MCU.
final class Coefficients {
  /// The largest magnitude of an AC coefficient: size 10 is the largest in Table F.2.
  static final int MAX_AC = 1023;

  private final Shape shape;
  private final int[][][] blocks;

  /// All of them zero.
  Coefficients(Shape shape) {
    this.shape = shape;
    blocks = new int[shape.components()][][];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new int[shape.paddedAcross(i) * shape.paddedDown(i)][64];
    }
  }

  /// The 64 coefficients of a block, row by row; to be filled in place.
  int[] block(int component, int column, int row) {
    return blocks[component][row * shape.paddedAcross(component) + column];
  }

  /// The nearest number that a baseline file can hold: of a DC coefficient, which must not differ
  /// by more than 2047 from another, and of an AC coefficient.
  static int legal(long value, int place) {
    return Math.clamp(value, place == 0 ? -1024 : -MAX_AC, MAX_AC);
  }
}
