package dev.miniature.jpeg.corpus;

import java.util.Arrays;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/// The tables of Annex K.3.3, which are constants in the JDK.
final class TypicalTables {
  private TypicalTables() {}

  /// Returns the luma table for the first slot of its kind, and the chroma table for all others.
  static HuffmanTable of(int slot) {
    JPEGHuffmanTable table =
        switch (slot) {
          case 0 -> JPEGHuffmanTable.StdDCLuminance;
          case Token.AC -> JPEGHuffmanTable.StdACLuminance;
          default ->
              slot < Token.AC
                  ? JPEGHuffmanTable.StdDCChrominance
                  : JPEGHuffmanTable.StdACChrominance;
        };
    int[] counts = new int[HuffmanTable.LONGEST];
    for (int i = 0; i < table.getLengths().length; i++) {
      counts[i] = table.getLengths()[i];
    }
    return new HuffmanTable(counts, Arrays.stream(shorts(table.getValues())).boxed().toList());
  }

  private static int[] shorts(short[] values) {
    int[] numbers = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      numbers[i] = values[i];
    }
    return numbers;
  }
}
