package dev.miniature.jpeg.write;

import dev.miniature.jpeg.block.Zigzag;
import java.util.List;
import java.util.stream.IntStream;

/// The quantisation steps of the 64 coefficients of a block (T.81, B.2.4.1).
///
/// Luma and chroma share one table. Its steps grow with the distance from the lowest frequency,
/// equally in all directions, unlike the example tables of T.81, annex K. It was found by trial
/// (docs/decisions/0011).
///
/// The scale is that of the Independent JPEG Group, so that a quality looks as it does in other
/// encoders.
public final class Quantisation {
  /// The step at frequency zero and a scale of 1, before [#DC] is applied.
  private static final double BASE = 9;

  /// The factor for DC. A coarser step would make the blocks of flat skies visible.
  private static final double DC = 0.75;

  /// The norm that measures the distance of a frequency: 1 is a diamond, 2 a circle.
  private static final double NORM = 1.4;

  /// The exponent of the distance.
  private static final double GROWTH = 1.5;

  private static final List<Quantisation> QUALITIES =
      IntStream.rangeClosed(1, 100).mapToObj(Quantisation::new).toList();

  private final byte[] steps = new byte[64];

  private Quantisation(int quality) {
    double percent = quality < 50 ? 5000.0 / quality : 200 - 2 * quality;
    double scale = 0.033 * Math.pow(percent, 0.84);
    for (int index = 0; index < 64; index++) {
      steps[index] = (byte) Math.clamp(Math.round(scale * BASE * weight(index)), 1, 255);
    }
  }

  private static double weight(int index) {
    if (index == 0) {
      return DC;
    }
    double distance =
        Math.pow(
            Math.pow(Zigzag.horizontal(index), NORM) + Math.pow(Zigzag.vertical(index), NORM),
            1 / NORM);
    return 1 + 0.135 * Math.pow(distance, GROWTH);
  }

  /// Returns the table of a quality.
  ///
  /// @param quality 1, the coarsest, to 100, where every step is 1
  public static Quantisation of(int quality) {
    return QUALITIES.get(quality - 1);
  }

  /// Returns the step of one coefficient, 1–255.
  ///
  /// @param index its index in [Zigzag] order, 0–63
  public int step(int index) {
    return Byte.toUnsignedInt(steps[index]);
  }
}
