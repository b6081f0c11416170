package dev.miniature.jpeg.write;

import java.util.Arrays;

/// The symbols of a picture in the order in which they are written, and the frequency of each.
///
/// A symbol consists of the number of zeros before a coefficient and the number of bits of its
/// value; these bits follow its code (T.81, F.1.2). Each symbol is stored with its
/// [HuffmanTableRole], so the second pass does not need to know where blocks begin. The bits of a
/// refinement belong to no symbol, and are stored as symbols without a code.
final class Symbols {
  /// The number of symbols of a table.
  static final int KINDS = 256;

  /// Ends a block whose remaining coefficients are zero.
  static final int END_OF_BLOCK = 0x00;

  /// Stands for sixteen zeros.
  static final int SIXTEEN_ZEROS = 0xF0;

  /// The maximum number of bits without a symbol in an entry.
  static final int MAX_RAW = 16;

  /// The number of kinds of all tables, after which come those without a code, by their number of
  /// bits.
  static final int RAW = HuffmanTableRole.values().length * KINDS;

  /// The number of all kinds.
  static final int ALL_KINDS = RAW + MAX_RAW + 1;

  /// A block has at most one symbol per coefficient.
  private static final int MAX_IN_A_BLOCK = 64;

  /// The maximum number of symbols for which memory is kept between pictures: 4 MB.
  private static final int MAX_KEPT = 1 << 20;

  private final int[] counts = new int[ALL_KINDS];
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

  /// Returns the frequency of each symbol, table by table, [#KINDS] of each, then from [#RAW] on.
  int[] counts() {
    return counts;
  }

  /// Appends a block.
  ///
  /// @param previous the first coefficient of the component's previous block, or 0
  void add(
      QuantisedPlane plane, int block, int previous, HuffmanTableRole dc, HuffmanTableRole ac) {
    addMean(plane, block, previous, dc);
    addDetail(plane, block, ac);
  }

  /// Appends only the first coefficient of a block, as the scan of DC coefficients has it (T.81,
  /// G.1.2.1).
  ///
  /// @param previous the first coefficient of the component's previous block, or 0
  void addMean(QuantisedPlane plane, int block, int previous, HuffmanTableRole dc) {
    makeRoom();
    append(entry(dc.first(), plane.coefficients()[block * 64] - previous));
  }

  private void addDetail(QuantisedPlane plane, int block, HuffmanTableRole ac) {
    short[] coefficients = plane.coefficients();
    int from = block * 64;
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
    addFillerMean(dc);
    append((ac.first() + END_OF_BLOCK) << 16);
  }

  /// Appends the first coefficient of a block as [#addFiller] does.
  void addFillerMean(HuffmanTableRole dc) {
    makeRoom();
    append(dc.first() << 16);
  }

  /// Appends bits that follow no code.
  ///
  /// @param count 1 up to [#MAX_RAW]
  void appendRaw(int bits, int count) {
    append((RAW + count) << 16 | bits);
  }

  /// Keeps a place for an entry that is not known yet, and returns it.
  int reserve() {
    return size++;
  }

  /// Sets the entry at a reserved place.
  void fill(int place, int entry) {
    counts[entry >>> 16]++;
    entries[place] = entry;
  }

  /// Returns the number of bits that follow the code of a symbol: those of its value, or of the
  /// number of blocks that it ends (T.81, tables F.1, F.2 and G.1).
  static int valueBits(int symbol) {
    int bits = symbol & 0xF;
    return bits > 0 || symbol == SIXTEEN_ZEROS ? bits : symbol >> 4;
  }

  /// Appends an entry. [#makeRoom()] comes before the entries of each block.
  void append(int entry) {
    counts[entry >>> 16]++;
    entries[size++] = entry;
  }

  /// Returns a value with the symbol that states its length (T.81, tables F.1 and F.2): its lowest
  /// bits, reduced by 1 if it is negative.
  static int entry(int symbolOfZero, int value) {
    int sign = value >> 31;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros((value ^ sign) - sign);
    return (symbolOfZero + bits) << 16 | ((value + sign) & ((1 << bits) - 1));
  }

  /// Makes room for the entries of one block.
  void makeRoom() {
    if (size + MAX_IN_A_BLOCK > entries.length) {
      entries = Arrays.copyOf(entries, entries.length * 2);
    }
  }
}
