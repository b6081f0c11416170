package dev.miniature.jpeg.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A Huffman table (T.81, annex C and F.2.2.3), and the look-up tables derived from it.
final class HuffmanTable {
  /// The number of bits that are looked up at once. Longer codes are rare by design.
  static final int LOOKAHEAD = 10;

  /// The position of the symbol in an entry, above the length of its code.
  static final int SYMBOL_SHIFT = 8;

  /// The entry for bits that begin no code. Its length is 1, so that decoding terminates. As a
  /// [Symbol] it means the end of a block.
  static final int INVALID = 1 << 16 | 1;

  private static final int LONGEST = 16;

  private final int[] lookup = new int[1 << LOOKAHEAD];
  private final int[] firstCode = new int[LONGEST + 2];
  private final int[] firstIndex = new int[LONGEST + 2];
  private final byte[] symbols;
  private @Nullable PairTable pairs;
  private @Nullable SkipTable skips;
  private @Nullable SkipTable sumSkips;
  private @Nullable DcTable sums;

  /// @param counts the number of codes of each length, 1–16
  /// @param symbols the symbols, shortest code first
  /// @param offset the table's position in the file
  /// @throws MalformedJpegException if there are more codes than fit
  HuffmanTable(int[] counts, byte[] symbols, int offset) throws MalformedJpegException {
    this.symbols = symbols;
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST; length++) {
      firstCode[length] = code;
      firstIndex[length] = index;
      code += counts[length - 1];
      index += counts[length - 1];
      if (code > 1 << length) {
        throw new MalformedJpegException("A Huffman table of too many codes", offset);
      }
      code <<= 1;
    }
    firstIndex[LONGEST + 1] = index;
    for (int i = 0; i < lookup.length; i++) {
      lookup[i] = find(i << (LONGEST - LOOKAHEAD), LOOKAHEAD);
    }
  }

  /// Returns the entry of the code with which `bits` begin.
  ///
  /// @param bits the next bits, from the highest on
  /// @return [#INVALID], or the symbol and the length of the code
  int entry(long bits) {
    int entry = lookup[(int) (bits >>> (64 - LOOKAHEAD))];
    return entry != 0 ? entry : longEntry(bits);
  }

  /// Returns the length of an entry's code in bits.
  static int length(int entry) {
    return entry & 0xFF;
  }

  private int longEntry(long bits) {
    int entry = find((int) (bits >>> (64 - LONGEST)), LONGEST);
    return entry == 0 ? INVALID : entry;
  }

  private int find(int next, int known) {
    for (int length = 1; length <= known; length++) {
      int offset = (next >> (LONGEST - length)) - firstCode[length];
      if (offset < firstIndex[length + 1] - firstIndex[length]) {
        return (symbols[firstIndex[length] + offset] & 0xFF) << SYMBOL_SHIFT | length;
      }
    }
    return 0;
  }

  /// Returns the table for the AC coefficients of sequential scans.
  PairTable pairs() {
    PairTable made = pairs;
    if (made == null) {
      made = new PairTable(this);
      pairs = made;
    }
    return made;
  }

  /// Returns the table for AC coefficients that are skipped.
  SkipTable skips() {
    SkipTable made = skips;
    if (made == null) {
      made = SkipTable.ofOthers(this);
      skips = made;
    }
    return made;
  }

  /// Returns the table for DC coefficients that are evaluated later.
  SkipTable sumSkips() {
    SkipTable made = sumSkips;
    if (made == null) {
      made = SkipTable.ofSums(this);
      sumSkips = made;
    }
    return made;
  }

  /// Returns the table for the DC coefficients of sequential scans.
  DcTable sums() {
    DcTable made = sums;
    if (made == null) {
      made = new DcTable(this);
      sums = made;
    }
    return made;
  }

  /// Returns whether this table was made from the same counts and symbols.
  boolean isMadeOf(int[] counts, byte[] others) {
    for (int length = 1; length <= LONGEST; length++) {
      if (firstIndex[length + 1] - firstIndex[length] != counts[length - 1]) {
        return false;
      }
    }
    return Arrays.equals(symbols, others);
  }
}
