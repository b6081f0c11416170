package dev.miniature.image.java2d;

/// Takes decoded rows, from top to bottom, as soon as a decoder has them.
@FunctionalInterface
interface RowSink {
  /// Takes the next row.
  ///
  /// @param samples one row, which is only lent; colours are not multiplied with alpha
  void row(byte[] samples);
}
