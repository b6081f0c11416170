package dev.miniature.jpeg.write;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The quantised coefficients of one component, block by block; reusable, so that a picture costs
/// no allocation.
///
/// A block has 64, in the order of [dev.miniature.jpeg.block.Zigzag], the first of them (DC) as it
/// is and not as a difference. Blocks follow one another row by row. Only the blocks that hold a
/// part of the picture are here: what fills the last column and row up to whole MCUs is
/// [JpegWriter]'s own business.
public final class QuantisedPlane {
  /// Numbers that are kept for the next picture at most: 4 MB.
  private static final int MAX_KEPT = 2 << 20;

  private static final ValueLayout.OfLong FOUR =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private short[] coefficients = {};
  private MemorySegment words = MemorySegment.ofArray(coefficients);
  private int blockColumns;
  private int blockRows;

  /// An empty one.
  public QuantisedPlane() {}

  /// Makes room for so many blocks. What was in here is lost, and what is in here now is anything:
  /// every coefficient has to be set.
  ///
  /// @param blockColumns an eighth of the component's width, rounded up
  /// @param blockRows an eighth of its height, rounded up
  /// @throws IllegalArgumentException if either is less than 1, or if both make more coefficients
  ///   than an array can hold
  public void reset(int blockColumns, int blockRows) {
    long needed = 64L * blockColumns * blockRows;
    if (blockColumns < 1 || blockRows < 1 || needed > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(blockColumns + "×" + blockRows + " blocks");
    }
    if (needed > coefficients.length) {
      replace((int) needed);
    }
    this.blockColumns = blockColumns;
    this.blockRows = blockRows;
  }

  /// Lets go of what a large picture took. What was in here is lost.
  public void finish() {
    if (coefficients.length > MAX_KEPT) {
      replace(0);
    }
  }

  private void replace(int length) {
    coefficients = new short[length];
    words = MemorySegment.ofArray(coefficients);
  }

  /// The coefficients; there may be room for more behind the last one.
  ///
  /// In a picture of eight bits the first of a block is −1024 to 1023, and each of the others −1023
  /// to 1023 (T.81, F.1.2).
  public short[] coefficients() {
    return coefficients;
  }

  /// Blocks side by side.
  public int blockColumns() {
    return blockColumns;
  }

  /// Blocks one above the other.
  public int blockRows() {
    return blockRows;
  }

  /// Which coefficients of a block are not zero: bit 0 for the first, bit 63 for the last.
  ///
  /// It takes four of them at once, without a branch, since most are zero and no processor can
  /// guess which.
  long nonZero(int block) {
    long mask = 0;
    for (int word = 0; word < 16; word++) {
      mask |= nonZeroOfFour(words.get(FOUR, block * 128L + word * 8L)) << (word * 4);
    }
    return mask;
  }

  /// Which of four numbers of 16 bits are not zero, as four bits. The first line sets the top bit
  /// of each that is not, the second brings the four top bits together at the top.
  private static long nonZeroOfFour(long word) {
    long tops = (word | ((word & 0x7FFF7FFF7FFF7FFFL) + 0x7FFF7FFF7FFF7FFFL)) & 0x8000800080008000L;
    return (tops * 0x0000200040008001L) >>> 60;
  }
}
