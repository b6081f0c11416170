package dev.miniature.jpeg.write;

import java.util.Arrays;

/// The symbols of a picture in the order in which they are written, and how often each occurs.
///
/// A symbol says how many zeros come before a coefficient and how many bits its value has; these
/// bits follow its code as they are (T.81, F.1.2). Each symbol is kept with the [HuffmanTableRole]
/// that it belongs to, so that the second pass need not know where a block begins.
final class Symbols {
  /// Of one table.
  static final int KINDS = 256;

  /// Ends a block of which only zeros are left.
  static final int END_OF_BLOCK = 0x00;

  /// Stands for sixteen zeros.
  static final int SIXTEEN_ZEROS = 0xF0;

  /// A block has a symbol a coefficient at most.
  private static final int MAX_IN_A_BLOCK = 64;

  /// Symbols that are kept room for between pictures at most: 4 MB.
  private static final int MAX_KEPT = 1 << 20;

  private final int[] counts = new int[HuffmanTableRole.values().length * KINDS];
  private int[] entries = new int[1 << 14];
  private int size;

  /// Forgets the last picture.
  void clear() {
    size = 0;
    Arrays.fill(counts, 0);
    if (entries.length > MAX_KEPT) {
      entries = new int[MAX_KEPT];
    }
  }

  /// How many there are.
  int size() {
    return size;
  }

  /// All of them, with room for more behind the last: the index among all tables' symbols in the
  /// upper half, the bits that follow the code in the lower.
  int[] entries() {
    return entries;
  }

  /// How often each occurs, table by table, [#KINDS] of each.
  int[] counts() {
    return counts;
  }

  /// Appends a block.
  ///
  /// @param previous the first coefficient of the component's block before this one, or 0
  void add(
      QuantisedPlane plane, int block, int previous, HuffmanTableRole dc, HuffmanTableRole ac) {
    makeRoom();
    short[] coefficients = plane.coefficients();
    int from = block * 64;
    append(entry(dc.first(), coefficients[from] - previous));
    int last = 0;
    for (long left = plane.nonZero(block) & ~1L; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      int zeros = index - last - 1;
      for (; zeros > 15; zeros -= 16) {
        append((ac.first() + SIXTEEN_ZEROS) << 16);
      }
      append(entry(ac.first() + (zeros << 4), coefficients[from + index]));
      last = index;
    }
    if (last < 63) {
      append((ac.first() + END_OF_BLOCK) << 16);
    }
  }

  /// Appends a block that looks like the one before it on average, and has no detail: what is
  /// cheapest where a block is needed of which nothing is seen.
  void addFiller(HuffmanTableRole dc, HuffmanTableRole ac) {
    makeRoom();
    append(dc.first() << 16);
    append((ac.first() + END_OF_BLOCK) << 16);
  }

  private void append(int entry) {
    counts[entry >>> 16]++;
    entries[size++] = entry;
  }

  /// A value with the symbol that says how long it is (T.81, tables F.1 and F.2): so many low bits
  /// of it, less 1 where it is negative.
  private static int entry(int symbolOfZero, int value) {
    int sign = value >> 31;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros((value ^ sign) - sign);
    return (symbolOfZero + bits) << 16 | ((value + sign) & ((1 << bits) - 1));
  }

  private void makeRoom() {
    if (size + MAX_IN_A_BLOCK > entries.length) {
      entries = Arrays.copyOf(entries, entries.length * 2);
    }
  }
}
