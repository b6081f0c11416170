package dev.miniature.jpeg.write;

import java.util.Arrays;

/// The symbols of a picture in the order in which they are written, and the frequency of each.
///
/// A symbol consists of the number of zeros before a coefficient and the number of bits of its
/// value; these bits follow its code (T.81, F.1.2). Each symbol is stored with its
/// [HuffmanTableRole], so the second pass does not need to know where blocks begin.
final class Symbols {
  /// The number of symbols of a table.
  static final int KINDS = 256;

  /// Ends a block whose remaining coefficients are zero.
  static final int END_OF_BLOCK = 0x00;

  /// Stands for sixteen zeros.
  static final int SIXTEEN_ZEROS = 0xF0;

  /// A block has at most one symbol per coefficient.
  private static final int MAX_IN_A_BLOCK = 64;

  /// The maximum number of symbols for which memory is kept between pictures: 4 MB.
  private static final int MAX_KEPT = 1 << 20;

  private final int[] counts = new int[HuffmanTableRole.values().length * KINDS];
  private int[] entries = new int[1 << 14];
  private int size;

  /// Discards the last picture.
  void clear() {
    size = 0;
    Arrays.fill(counts, 0);
    if (entries.length > MAX_KEPT) {
      entries = new int[MAX_KEPT];
    }
  }

  /// Returns the number of symbols.
  int size() {
    return size;
  }

  /// Returns all symbols; the array may be longer. The upper half of an entry is the index among
  /// all tables' symbols; the lower half contains the bits that follow the code.
  int[] entries() {
    return entries;
  }

  /// Returns the frequency of each symbol, table by table, [#KINDS] of each.
  int[] counts() {
    return counts;
  }

  /// Appends a block.
  ///
  /// @param previous the first coefficient of the component's previous block, or 0
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

  /// Appends a block without detail that has the same mean as the one before. It is the cheapest
  /// block for parts that are not visible.
  void addFiller(HuffmanTableRole dc, HuffmanTableRole ac) {
    makeRoom();
    append(dc.first() << 16);
    append((ac.first() + END_OF_BLOCK) << 16);
  }

  private void append(int entry) {
    counts[entry >>> 16]++;
    entries[size++] = entry;
  }

  /// Returns a value with the symbol that states its length (T.81, tables F.1 and F.2): its lowest
  /// bits, reduced by 1 if it is negative.
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
