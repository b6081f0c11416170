package dev.miniature.jpeg.read;

/// Decodes the data of one block in a scan of a progressive picture.
interface ProgressiveBlock {

  /// Decodes a block.
  ///
  /// @param part the index of the component in the scan
  /// @param picture receives the coefficients; blocks outside the picture, which only complete an
  ///   MCU, are decoded and discarded
  void block(int part, Coefficients picture, int row, int column);

  /// Resets the state at a restart marker.
  void restart();
}
