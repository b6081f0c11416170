package dev.miniature.image.java2d;

/// Receives decoded rows from top to bottom as soon as a decoder produces them.
@FunctionalInterface
interface RowSink {
  /// Receives the next row.
  ///
  /// @param y its index. 0 may repeat: a decoder with several passes starts over, and only the last
  ///   pass counts
  /// @param samples the row in straight colours; the array is reused after the call
  void row(int y, byte[] samples);
}
