package dev.miniature.jpeg.write;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The quantised coefficients of one component, block by block. It is reusable, so that a picture
/// costs no allocation.
///
/// A block has 64 coefficients in the order of [dev.miniature.jpeg.block.Zigzag]. The first (DC) is
/// stored as its value, not as a difference. Blocks are stored row by row. Only blocks that contain
/// a part of the picture are stored; [JpegWriter] adds the blocks that complete MCUs.
public final class QuantisedPlane {
  /// The maximum number of coefficients for which memory is kept between pictures: 4 MB.
  private static final int MAX_KEPT = 2 << 20;

  private static final ValueLayout.OfLong FOUR =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private short[] coefficients = {};
  private MemorySegment words = MemorySegment.ofArray(coefficients);
  private int blockColumns;
  private int blockRows;

  /// Creates an empty plane.
  public QuantisedPlane() {}

  /// Makes room for a number of blocks. The contents are undefined, so every coefficient has to be
  /// set.
  ///
  /// @param blockColumns an eighth of the component's width, rounded up
  /// @param blockRows an eighth of its height, rounded up
  /// @throws IllegalArgumentException if either is less than 1, or if there would be more
  ///   coefficients than an array can hold
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

  /// Releases the memory of a large picture and discards the contents.
  public void finish() {
    if (coefficients.length > MAX_KEPT) {
      replace(0);
    }
  }

  private void replace(int length) {
    coefficients = new short[length];
    words = MemorySegment.ofArray(coefficients);
  }

  /// Returns the coefficients. The array may be longer than the plane.
  ///
  /// In a picture with eight bits per sample, the first of a block is −1024 to 1023, and each of
  /// the others −1023 to 1023 (T.81, F.1.2).
  public short[] coefficients() {
    return coefficients;
  }

  /// Returns the number of blocks side by side.
  public int blockColumns() {
    return blockColumns;
  }

  /// Returns the number of rows of blocks.
  public int blockRows() {
    return blockRows;
  }

  /// Returns a mask of the nonzero coefficients of a block: bit 0 for the first, bit 63 for the
  /// last.
  ///
  /// It tests four at once, without a branch, because most are zero and a CPU cannot predict which.
  long nonZero(int block) {
    long mask = 0;
    for (int word = 0; word < 16; word++) {
      mask |= nonZeroOfFour(words.get(FOUR, block * 128L + word * 8L)) << (word * 4);
    }
    return mask;
  }

  /// Returns a four-bit mask of which of four 16-bit numbers are not zero. The first line sets the
  /// top bit of each nonzero number; the second moves the four top bits together.
  private static long nonZeroOfFour(long word) {
    long tops = (word | ((word & 0x7FFF7FFF7FFF7FFFL) + 0x7FFF7FFF7FFF7FFFL)) & 0x8000800080008000L;
    return (tops * 0x0000200040008001L) >>> 60;
  }
}
