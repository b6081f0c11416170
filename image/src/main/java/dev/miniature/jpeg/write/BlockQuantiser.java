package dev.miniature.jpeg.write;

import dev.miniature.jpeg.block.Zigzag;

/// Divides the 64 coefficients of a block by their steps and rounds them (T.81, A.3.4). It is
/// reusable.
///
/// Its constants were found by trial together with those of [Quantisation] (docs/decisions/0011).
/// Its loops have no branches, because neither the sign of a coefficient nor whether it vanishes
/// can be predicted, and the JIT vectorises all but the last.
final class BlockQuantiser {
  private static final int SIDE = 8;
  private static final int ALL = SIDE * SIDE;
  private static final int MAX = 1023;

  /// Smaller coefficients become zero, in quantisation steps. That is more than a half, which saves
  /// many bytes at little cost to the picture. It rises from this value at the lowest frequencies
  /// to [#HIGH_THRESHOLD] at the highest.
  private static final float LOW_THRESHOLD = 0.60f;

  private static final float HIGH_THRESHOLD = 0.68f;

  /// Added to the magnitude of the others before truncation. A little less than a half, because
  /// smaller values are more frequent.
  private static final float ROUNDING = 0.48f;

  private static final float NEAREST = 0.5f;

  /// The last index in [Zigzag] order that is rounded to the nearest integer: the slopes of a
  /// block, across and down. Without them, the blocks of dark skies and skin show.
  private static final int LAST_SLOPE = 2;

  /// The gain of the finest detail of subsampled chroma. Decoders upsample chroma smoothly, which
  /// takes that detail away.
  private static final double COLOUR_GAIN = 0.45;

  /// The last coefficient of a block of subsampled chroma becomes zero below this many steps.
  private static final float LAST_OF_COLOUR = 0.70f;

  /// Added to it for every zero before that coefficient, because they make its code longer.
  private static final float LAST_AFTER_A_ZERO = 0.02f;

  /// Tells the sign of every coefficient that matters when it is multiplied by it and truncated.
  private static final float LARGE = 1e6f;

  private final float[] divisors = new float[ALL];
  private final float[] roundings = new float[ALL];
  private final float[] overThresholds = new float[ALL];
  private final float[] sizes = new float[ALL];
  private final int[] rounded = new int[ALL];

  /// The place of each coefficient among those of [#quantise], by its number.
  private final byte[] places = new byte[ALL];

  /// The coefficients that may vanish at the end of a block: bit _k_ for number _k_.
  private long detail;

  /// Begins a plane.
  ///
  /// @param halved whether the plane is chroma at half the size of luma
  /// @param turned whether columns and rows are exchanged
  void begin(Quantisation quantisation, boolean halved, boolean turned) {
    detail = 0;
    for (int index = 0; index < ALL; index++) {
      int raster = Zigzag.raster(index);
      int across = turned ? raster >> 3 : raster & 7;
      int down = turned ? raster & 7 : raster >> 3;
      int step = quantisation.step(index);
      boolean nearest = index <= LAST_SLOPE || step == 1;
      int at = SIDE * across + down;
      places[index] = (byte) at;
      divisors[at] =
          (float)
              ((halved ? gain(across, down) : 1)
                  / (step * ForwardDct.scale(across) * ForwardDct.scale(down)));
      roundings[at] = nearest ? NEAREST : ROUNDING;
      overThresholds[at] = 1 - (nearest ? NEAREST : threshold(index));
      detail |= halved && !nearest ? 1L << index : 0;
    }
  }

  private static double gain(int across, int down) {
    double smoothness = (Math.cos(Math.PI * across / 8) + Math.cos(Math.PI * down / 8)) / 2;
    return 1 + COLOUR_GAIN * (1 - smoothness);
  }

  private static float threshold(int index) {
    return LOW_THRESHOLD + (HIGH_THRESHOLD - LOW_THRESHOLD) * (index - 1) / 62;
  }

  /// Quantises a block.
  ///
  /// @param values the coefficients, scaled by [ForwardDct#scale(int)] in both directions: number 8
  ///   × across + down
  /// @param plane receives them
  void quantise(float[] values, QuantisedPlane plane, int block) {
    round(values, divisors, roundings, overThresholds, sizes, rounded);
    short[] to = plane.coefficients();
    int from = block * ALL;
    for (int index = 0; index < ALL; index++) {
      to[from + index] = (short) rounded[places[index]];
    }
    if (detail != 0) {
      shorten(plane, block);
    }
  }

  private static void round(
      float[] values,
      float[] divisors,
      float[] roundings,
      float[] overThresholds,
      float[] sizes,
      int[] rounded) {
    for (int i = 0; i < ALL; i++) {
      sizes[i] = Math.abs(values[i] * divisors[i]);
    }
    for (int i = 0; i < ALL; i++) {
      int remains = Math.min((int) (sizes[i] + overThresholds[i]), 1);
      int size = Math.min((int) (sizes[i] + roundings[i]), remains * MAX);
      int sign = (int) (values[i] * LARGE) >> 31;
      rounded[i] = (size ^ sign) - sign;
    }
  }

  /// Drops the last coefficients of a block while their codes are long for what they show.
  private void shorten(QuantisedPlane plane, int block) {
    long left = plane.nonZero(block) | 1;
    int last = 63 - Long.numberOfLeadingZeros(left);
    while ((detail >>> last & 1) != 0) {
      left ^= 1L << last;
      int before = 63 - Long.numberOfLeadingZeros(left);
      int zeros = last - before - 1;
      if (sizes[places[last]] >= Math.min(1, LAST_OF_COLOUR + LAST_AFTER_A_ZERO * zeros)) {
        return;
      }
      plane.coefficients()[block * ALL + last] = 0;
      last = before;
    }
  }
}
