package dev.miniature.jpeg.read;

/// Decodes what a scan of a progressive picture says of one block.
interface ProgressiveBlock {

  /// Decodes it.
  ///
  /// @param part which component of the scan it belongs to
  /// @param picture takes the coefficients; blocks beside the picture, which only fill an MCU, are
  ///   decoded and forgotten
  void block(int part, Coefficients picture, int row, int column);

  /// Forgets what came before, at a restart marker.
  void restart();
}
