package dev.miniature.image.java2d;

/// Takes decoded rows, from top to bottom, as soon as a decoder has them.
@FunctionalInterface
interface RowSink {
  /// Takes the next row.
  ///
  /// @param y its number. 0 may come again: a decoder of several passes starts over, and only the
  ///   last pass counts
  /// @param samples one row, which is only lent; colours are not multiplied with alpha
  void row(int y, byte[] samples);
}
