package dev.miniature.jpeg.corpus;

import java.util.List;

/// A Huffman table: the number of codes of each length, and their symbols in the order of the codes
/// (Annex C).
final class HuffmanTable {
  /// The longest code, in bits.
  static final int LONGEST = 16;

  private final int[] counts;
  private final List<Integer> symbols;
  private final int[] codes = new int[256];
  private final int[] lengths = new int[256];

  /// @param counts codes of each length, from 1 to 16
  /// @param symbols 0 to 255, each once, those with shorter codes first
  HuffmanTable(int[] counts, List<Integer> symbols) {
    this.counts = counts.clone();
    this.symbols = List.copyOf(symbols);
    int code = 0;
    int next = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int i = 0; i < counts[length - 1]; i++) {
        codes[symbols.get(next)] = code;
        lengths[symbols.get(next)] = length;
        code++;
        next++;
      }
      if (code >= 1 << length && counts[length - 1] > 0) {
        throw new IllegalArgumentException("a code of ones only, " + length + " bits long");
      }
      code <<= 1;
    }
  }

  /// Writes the code of a symbol.
  void write(int symbol, BitWriter out) {
    if (lengths[symbol] == 0) {
      throw new IllegalArgumentException("no code for symbol " + symbol);
    }
    out.write(codes[symbol], lengths[symbol]);
  }

  /// Returns the table in the format of B.2.4.2.
  ///
  /// @param slot 0 to 3 for DC, 4 to 7 for AC
  byte[] definition(int slot) {
    SegmentBytes out = new SegmentBytes().u8(((slot / Token.AC) << 4) | (slot % Token.AC));
    for (int count : counts) {
      out.u8(count);
    }
    symbols.forEach(out::u8);
    return out.toArray();
  }
}
