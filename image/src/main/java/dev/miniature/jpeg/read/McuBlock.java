package dev.miniature.jpeg.read;

/// One of the blocks of an MCU: its component, and where its coefficients go. Its fields are plain
/// because they are read for every block.
final class McuBlock {
  final Channel channel;
  final short[] to;
  final int stride;
  final int last;

  /// The distance to the same block of the next MCU.
  final int step;

  /// The current column of blocks, counted from the first wanted one.
  int column;

  /// The number of wanted columns; 0 if the row is not needed.
  int columns;

  /// The index for coefficients of the first wanted column.
  int base;

  /// @param channel the state of its component
  /// @param picture receives the coefficients
  /// @param step the number of these blocks side by side in an MCU
  McuBlock(Channel channel, Coefficients picture, int step) {
    this.channel = channel;
    this.to = picture.values();
    this.stride = picture.columns();
    this.last = picture.last();
    this.step = step;
  }

  /// Begins a row of MCUs.
  ///
  /// @param first its column in the first MCU, counted from the first wanted one
  /// @param row the index at which the row begins in the coefficients
  /// @param wanted the number of wanted columns
  void begin(int first, int row, int wanted) {
    column = first;
    base = row;
    columns = wanted;
  }

  /// Stores the DC coefficient of the current block, and moves on to the same block of the next
  /// MCU.
  ///
  /// @param difference the difference from the block before
  void sum(int difference) {
    channel.prediction += difference;
    if (column >= 0 && column < columns) {
      to[base + column] = (short) channel.prediction;
    }
    column += step;
  }
}
