package dev.miniature.jpeg.write;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The Huffman codes of a picture, best for the symbols that it has. Reusable.
final class HuffmanCodes {
  private static final HuffmanTableRole[] TABLES = HuffmanTableRole.values();

  private final List<CodeLengths> lengths =
      Stream.generate(CodeLengths::new).limit(TABLES.length).toList();
  private final int[] codes = new int[TABLES.length * Symbols.KINDS];

  /// Finds them.
  ///
  /// @param counts how often each symbol of each table occurs
  /// @throws IllegalArgumentException if there is a symbol that a picture of eight bits cannot have
  void find(int[] counts) {
    for (HuffmanTableRole table : TABLES) {
      CodeLengths found = lengths(table);
      found.find(counts, table.first());
      assign(table, found);
    }
  }

  /// How long the codes of a table are.
  CodeLengths lengths(HuffmanTableRole table) {
    return lengths.get(table.number());
  }

  /// The codes by the index of a symbol among those of all tables.
  ///
  /// Five bits at the bottom say how many bits are to be written, 1 to 27: those of the code, which
  /// stand above, and below the code those of the value, which are left zero here.
  int[] codes() {
    return codes;
  }

  /// Counts up from code to code (T.81, figure C.2).
  private void assign(HuffmanTableRole table, CodeLengths found) {
    int code = 0;
    int place = 0;
    for (int length = 1; length <= CodeLengths.LONGEST; length++) {
      for (int left = found.codesOfLength(length); left > 0; left--) {
        int symbol = found.symbol(place++);
        if (!table.allows(symbol)) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT, "A value is too large for %s: symbol %02X", table, symbol));
        }
        int valueBits = symbol & 0xF;
        codes[table.first() + symbol] = code << (valueBits + 5) | (length + valueBits);
        code++;
      }
      code <<= 1;
    }
  }
}
