package dev.miniature.jpeg.read;

/// One of the blocks of an MCU: which component it belongs to, and where its coefficients go. Plain
/// fields, since they are read for every block.
final class McuBlock {
  final Channel channel;
  final short[] to;
  final int stride;
  final int last;

  /// How far it is to the same block of the next MCU.
  final int step;

  /// The column of blocks that it stands in now, counted from the first one that is wanted.
  int column;

  /// How many columns are wanted; none, where the row is not.
  int columns;

  /// Where coefficients of the first wanted column go.
  int base;

  /// @param channel of its component
  /// @param picture takes the coefficients
  /// @param step how many of these blocks an MCU has side by side
  McuBlock(Channel channel, Coefficients picture, int step) {
    this.channel = channel;
    this.to = picture.values();
    this.stride = picture.columns();
    this.last = picture.last();
    this.step = step;
  }

  /// Begins a row of MCUs.
  ///
  /// @param first its column in the first MCU, counted from the first that is wanted
  /// @param row where the row begins in the coefficients
  /// @param wanted how many columns are wanted of it
  void begin(int first, int row, int wanted) {
    column = first;
    base = row;
    columns = wanted;
  }

  /// Takes the first coefficient of the block that it stands at, and goes on to the same one of the
  /// next MCU.
  ///
  /// @param difference to that of the block before
  void sum(int difference) {
    channel.prediction += difference;
    if (column >= 0 && column < columns) {
      to[base + column] = (short) channel.prediction;
    }
    column += step;
  }
}
