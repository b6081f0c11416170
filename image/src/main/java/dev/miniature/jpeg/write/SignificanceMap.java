package dev.miniature.jpeg.write;

import java.util.Arrays;

/// Which coefficients of a plane are not zero, and which are not zero without their lowest bits, as
/// a mask for each block. It is reusable.
///
/// Many scripts are tried on one picture. With the masks, an attempt touches only the coefficients
/// that have something to say in it.
final class SignificanceMap {
  /// The number of lowest bits that scripts may leave for later scans, at most.
  static final int MAX_SHIFT = 2;

  /// The maximum number of blocks for which memory is kept between pictures: 0.8 MB.
  private static final int MAX_KEPT = 1 << 15;

  private final long[][] masks = new long[MAX_SHIFT + 1][0];
  private QuantisedPlane plane = new QuantisedPlane();
  private int blocks;

  /// Reads a plane, which must not change while the map is in use.
  void read(QuantisedPlane coefficients) {
    plane = coefficients;
    blocks = coefficients.blockColumns() * coefficients.blockRows();
    if (masks[0].length < blocks) {
      Arrays.setAll(masks, _ -> new long[blocks]);
    }
    short[] values = coefficients.coefficients();
    for (int block = 0; block < blocks; block++) {
      long any = coefficients.nonZero(block);
      long twos = 0;
      long fours = 0;
      for (long left = any; left != 0; left &= left - 1) {
        int index = Long.numberOfTrailingZeros(left);
        int size = Math.abs(values[block * 64 + index]);
        twos |= (size > 1 ? 1L : 0L) << index;
        fours |= (size > 3 ? 1L : 0L) << index;
      }
      masks[0][block] = any;
      masks[1][block] = twos;
      masks[2][block] = fours;
    }
  }

  /// Releases the memory of a large picture.
  void finish() {
    plane = new QuantisedPlane();
    if (masks[0].length > MAX_KEPT) {
      Arrays.setAll(masks, _ -> new long[0]);
    }
  }

  /// Returns the plane that was read.
  QuantisedPlane plane() {
    return plane;
  }

  /// Returns the number of blocks.
  int blocks() {
    return blocks;
  }

  /// Returns a mask for each block of the coefficients whose magnitude is not zero after this
  /// shift. The array may be longer.
  ///
  /// @param shift 0 up to [#MAX_SHIFT]
  long[] nonZero(int shift) {
    return masks[shift];
  }
}
