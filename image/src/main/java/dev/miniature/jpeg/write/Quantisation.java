package dev.miniature.jpeg.write;

import dev.miniature.jpeg.block.Zigzag;
import java.util.List;
import java.util.stream.IntStream;

/// The quantisation steps of the 64 coefficients of a block (T.81, B.2.4.1).
///
/// The tables are those of T.81, annex K.1, scaled by the quality as the Independent JPEG Group
/// does, so a quality has its usual meaning.
public final class Quantisation {
  /// Table K.1, row by row.
  private static final int[] LUMINANCE = {
    16, 11, 10, 16, 24, 40, 51, 61, //
    12, 12, 14, 19, 26, 58, 60, 55, //
    14, 13, 16, 24, 40, 57, 69, 56, //
    14, 17, 22, 29, 51, 87, 80, 62, //
    18, 22, 37, 56, 68, 109, 103, 77, //
    24, 35, 55, 64, 81, 104, 113, 92, //
    49, 64, 78, 87, 103, 121, 120, 101, //
    72, 92, 95, 98, 112, 100, 103, 99,
  };

  /// Table K.2, row by row.
  private static final int[] CHROMINANCE = {
    17, 18, 24, 47, 99, 99, 99, 99, //
    18, 21, 26, 66, 99, 99, 99, 99, //
    24, 26, 56, 99, 99, 99, 99, 99, //
    47, 66, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99, //
    99, 99, 99, 99, 99, 99, 99, 99,
  };

  private static final List<Quantisation> LUMINANCES = allQualities(LUMINANCE);
  private static final List<Quantisation> CHROMINANCES = allQualities(CHROMINANCE);

  private final byte[] steps = new byte[64];

  private Quantisation(int[] table, int quality) {
    int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    for (int index = 0; index < 64; index++) {
      int step = (table[Zigzag.raster(index)] * percent + 50) / 100;
      steps[index] = (byte) Math.clamp(step, 1, 255);
    }
  }

  /// Returns the luma table.
  ///
  /// @param quality 1, the coarsest, to 100, where every step is 1
  public static Quantisation luminance(int quality) {
    return LUMINANCES.get(quality - 1);
  }

  /// Returns the chroma table.
  ///
  /// @param quality 1, the coarsest, to 100, where every step is 1
  public static Quantisation chrominance(int quality) {
    return CHROMINANCES.get(quality - 1);
  }

  /// Returns the step of one coefficient, 1–255.
  ///
  /// @param index its index in [Zigzag] order, 0–63
  public int step(int index) {
    return Byte.toUnsignedInt(steps[index]);
  }

  private static List<Quantisation> allQualities(int[] table) {
    return IntStream.rangeClosed(1, 100)
        .mapToObj(quality -> new Quantisation(table, quality))
        .toList();
  }
}
