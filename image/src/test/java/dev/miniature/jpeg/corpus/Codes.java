package dev.miniature.jpeg.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The ways in which symbols get their codes.
public enum Codes {
  /// The typical tables of Annex K.3.3, the same for every scan. Only for sequential files, because
  /// there is no code for a run of blocks.
  TYPICAL {
    @Override
    HuffmanTable table(int slot, int[] frequencies) {
      return TypicalTables.of(slot);
    }
  },
  /// The shortest codes for each scan (Annex K.2).
  OPTIMAL {
    @Override
    HuffmanTable table(int slot, int[] frequencies) {
      return OptimalCodes.of(frequencies);
    }
  },
  /// Sixteen bits for every symbol.
  LONGEST {
    @Override
    HuffmanTable table(int slot, int[] frequencies) {
      int[] counts = new int[HuffmanTable.LONGEST];
      List<Integer> symbols = byFrequency(frequencies);
      counts[HuffmanTable.LONGEST - 1] = symbols.size();
      return new HuffmanTable(counts, symbols);
    }
  },
  /// All lengths from one bit to sixteen, the rarest symbol first: the codes of common symbols are
  /// mostly ones, so 0xFF bytes are frequent.
  RARE_FIRST {
    @Override
    HuffmanTable table(int slot, int[] frequencies) {
      List<Integer> symbols = byFrequency(frequencies);
      int[] counts = new int[HuffmanTable.LONGEST];
      int left = symbols.size();
      int length = 1;
      while (length < HuffmanTable.LONGEST && left <= 1 << (HuffmanTable.LONGEST - length)) {
        counts[length - 1] = Math.min(left, 1);
        left -= counts[length - 1];
        length++;
      }
      counts[HuffmanTable.LONGEST - 1] += left;
      return new HuffmanTable(counts, symbols);
    }
  };

  /// Returns a table that has a code for each symbol that occurs.
  ///
  /// @param slot 0 to 3 for DC, 4 to 7 for AC
  /// @param frequencies of all 256 symbols
  abstract HuffmanTable table(int slot, int[] frequencies);

  /// Returns the symbols that occur, the rarest first.
  static List<Integer> byFrequency(int[] frequencies) {
    return new ArrayList<>(
        IntStream.range(0, 256)
            .filter(symbol -> frequencies[symbol] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(symbol -> frequencies[symbol]))
            .toList());
  }
}
