package dev.miniature.jpeg.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A code table (T.81, annex C and F.2.2.3), with what is made of it for speed.
final class HuffmanTable {
  /// How many bits are looked up at once. Longer codes are rare by their nature.
  static final int LOOKAHEAD = 10;

  /// In an entry, the symbol stands above the length of its code.
  static final int SYMBOL_SHIFT = 8;

  /// The entry of bits that begin no code: of length 1, so that decoding comes to an end. As a
  /// [Symbol] it reads like the end of a block.
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

  /// @param counts how many codes there are of each length, 1–16
  /// @param symbols what they stand for, shortest code first
  /// @param offset where it stands in the file
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

  /// The entry of the code that `bits` begin with.
  ///
  /// @param bits what comes next, from the highest bit on
  /// @return [#INVALID], or the symbol and the length of the code
  int entry(long bits) {
    int entry = lookup[(int) (bits >>> (64 - LOOKAHEAD))];
    return entry != 0 ? entry : longEntry(bits);
  }

  /// How long the code of an entry is, in bits.
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

  /// The same codes for the coefficients of sequential scans.
  PairTable pairs() {
    PairTable made = pairs;
    if (made == null) {
      made = new PairTable(this);
      pairs = made;
    }
    return made;
  }

  /// The same codes for coefficients that nobody wants.
  SkipTable skips() {
    SkipTable made = skips;
    if (made == null) {
      made = SkipTable.ofOthers(this);
      skips = made;
    }
    return made;
  }

  /// The same codes for first coefficients that are looked at later.
  SkipTable sumSkips() {
    SkipTable made = sumSkips;
    if (made == null) {
      made = SkipTable.ofSums(this);
      sumSkips = made;
    }
    return made;
  }

  /// The same codes for the first coefficients of sequential scans.
  DcTable sums() {
    DcTable made = sums;
    if (made == null) {
      made = new DcTable(this);
      sums = made;
    }
    return made;
  }

  /// Whether it was made of the same counts and symbols.
  boolean isMadeOf(int[] counts, byte[] others) {
    for (int length = 1; length <= LONGEST; length++) {
      if (firstIndex[length + 1] - firstIndex[length] != counts[length - 1]) {
        return false;
      }
    }
    return Arrays.equals(symbols, others);
  }
}
