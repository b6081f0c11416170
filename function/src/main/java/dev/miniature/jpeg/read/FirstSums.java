package dev.miniature.jpeg.read;

import java.util.Arrays;
import java.util.List;

/// The first coefficients of blocks, up to some bit (T.81, G.1.2.1, first scan).
final class FirstSums implements ProgressiveBlock {
  private final BitSource in;
  private final List<HuffmanTable> tables;
  private final int[] predictions;
  private final int low;

  /// @param tables of the components of the scan
  /// @param low by how many bits values are shifted
  FirstSums(BitSource in, List<HuffmanTable> tables, int low) {
    this.in = in;
    this.tables = tables;
    this.predictions = new int[tables.size()];
    this.low = low;
  }

  @Override
  public void block(int part, Coefficients picture, int row, int column) {
    predictions[part] += SumTable.read(tables.get(part), in);
    if (picture.has(row, column)) {
      picture.values()[picture.row(row) + column] = (short) (predictions[part] << low);
    }
  }

  @Override
  public void restart() {
    Arrays.fill(predictions, 0);
  }
}
