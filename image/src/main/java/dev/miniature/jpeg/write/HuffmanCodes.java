package dev.miniature.jpeg.write;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The optimal Huffman codes of a picture. An instance is reusable.
///
/// Luma and chroma share a table where this makes the file smaller. In a small picture, the bytes
/// of a second table are more than longer codes take.
final class HuffmanCodes {
  private static final HuffmanTableRole[] TABLES = HuffmanTableRole.values();

  private final List<CodeLengths> lengths =
      Stream.generate(CodeLengths::new).limit(TABLES.length).toList();
  private final CodeLengths both = new CodeLengths();
  private final int[] sums = new int[Symbols.KINDS];
  private final int[] codes = new int[Symbols.ALL_KINDS];
  private final boolean progressive;

  /// @param progressive whether a symbol may end the bands of many blocks
  HuffmanCodes(boolean progressive) {
    this.progressive = progressive;
    for (int bits = 0; bits <= Symbols.MAX_RAW; bits++) {
      codes[Symbols.RAW + bits] = bits;
    }
  }

  /// Computes the codes.
  ///
  /// @param counts the frequency of each symbol of each table
  /// @throws IllegalArgumentException if there is a symbol that a picture with eight bits per
  ///   sample cannot have
  void find(int[] counts) {
    for (HuffmanTableRole table : TABLES) {
      lengths(table).find(counts, table.first());
    }
    for (HuffmanTableRole table : TABLES) {
      table.chroma().ifPresent(chroma -> share(counts, table, chroma));
    }
    for (HuffmanTableRole table : TABLES) {
      assign(table, lengths(table));
      table.chroma().filter(this::isShared).ifPresent(chroma -> copyCodes(table, chroma));
    }
  }

  /// Returns whether chroma has no table of this role, and uses the one of luma.
  boolean isShared(HuffmanTableRole chroma) {
    return lengths(chroma).used() == 0;
  }

  /// Returns the number of bits of all symbols with these frequencies, including those that follow
  /// the codes.
  long bits(int[] counts) {
    long bits = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      bits += (long) counts[symbol] * (codes[symbol] & 0x1F);
    }
    return bits;
  }

  private void share(int[] counts, HuffmanTableRole luma, HuffmanTableRole chroma) {
    for (int symbol = 0; symbol < Symbols.KINDS; symbol++) {
      sums[symbol] = counts[luma.first() + symbol] + counts[chroma.first() + symbol];
    }
    both.find(sums, 0);
    if (both.bits() < lengths(luma).bits() + lengths(chroma).bits()) {
      lengths(luma).find(sums, 0);
      lengths(chroma).clear();
    }
  }

  private void copyCodes(HuffmanTableRole luma, HuffmanTableRole chroma) {
    System.arraycopy(codes, luma.first(), codes, chroma.first(), Symbols.KINDS);
  }

  /// Returns the code lengths of a table.
  CodeLengths lengths(HuffmanTableRole table) {
    return lengths.get(table.number());
  }

  /// Returns the codes by the index of a symbol among those of all tables.
  ///
  /// The lowest five bits of an entry are the number of bits to write, 1 to 27. Above them is the
  /// code, followed by zero bits in place of the value.
  int[] codes() {
    return codes;
  }

  /// Assigns codes in increasing order (T.81, figure C.2).
  private void assign(HuffmanTableRole table, CodeLengths found) {
    int code = 0;
    int place = 0;
    for (int length = 1; length <= CodeLengths.LONGEST; length++) {
      for (int left = found.codesOfLength(length); left > 0; left--) {
        int symbol = found.symbol(place++);
        if (!table.allows(symbol, progressive)) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT, "A value is too large for %s: symbol %02X", table, symbol));
        }
        int valueBits = Symbols.valueBits(symbol);
        codes[table.first() + symbol] = code << (valueBits + 5) | (length + valueBits);
        code++;
      }
      code <<= 1;
    }
  }
}
