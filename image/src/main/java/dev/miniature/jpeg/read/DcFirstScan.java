package dev.miniature.jpeg.read;

import java.util.Arrays;
import java.util.List;

/// Decodes the first scan of DC coefficients, down to some bit (T.81, G.1.2.1, first scan).
///
/// It reads them as [BlockDecoder] does for long codes. A shared method would cost a small
/// thumbnail of a progressive picture 7 % of its time, as measured.
final class DcFirstScan implements ProgressiveBlock {
  private static final int LARGEST_SIZE = 11;

  private final BitSource in;
  private final List<HuffmanTable> tables;
  private final int[] predictions;
  private final int approximationLow;

  /// @param tables the tables of the scan's components
  /// @param approximationLow the number of bits by which values are shifted
  DcFirstScan(BitSource in, List<HuffmanTable> tables, int approximationLow) {
    this.in = in;
    this.tables = tables;
    this.predictions = new int[tables.size()];
    this.approximationLow = approximationLow;
  }

  @Override
  public void block(int part, Coefficients picture, int row, int column) {
    long bits = BitSource.bits(in.window, in.position);
    int entry = tables.get(part).entry(bits);
    int length = HuffmanTable.length(entry);
    int size = entry >> HuffmanTable.SYMBOL_SHIFT;
    if (size > LARGEST_SIZE) {
      in.damage();
      size = 0;
    }
    predictions[part] += BlockDecoder.extend(bits << length, size);
    in.position += length + size;
    if (picture.has(row, column)) {
      picture.values()[picture.row(row) + column] = (short) (predictions[part] << approximationLow);
    }
  }

  @Override
  public void restart() {
    Arrays.fill(predictions, 0);
  }
}
