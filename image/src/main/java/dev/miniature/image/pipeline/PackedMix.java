package dev.miniature.image.pipeline;

import java.util.Arrays;
import java.util.Optional;

/// Mixes the light of three channels by a matrix with two additions a pixel. For each level of a
/// channel, one number holds the channel's share in all three results, so the sum of three such
/// numbers holds the results.
///
/// The sums index tables that continue below black and above white, so nothing is clamped. They are
/// exact to a tenth of an entry.
final class PackedMix {
  private static final int CHANNELS = 3;
  private static final int LEVELS = 256;

  /// The bits of each result, of which the last four are a fraction.
  private static final int BITS = 21;

  private static final int FRACTION = 4;
  private static final int MASK = (1 << (BITS - FRACTION)) - 1;

  private final long[][] shares = new long[CHANNELS][LEVELS];
  private final byte[][] levels = new byte[CHANNELS][];

  private PackedMix(float[][] lights, float[] matrix, byte[][] numbers, int below, int length) {
    for (int channel = 0; channel < CHANNELS; channel++) {
      for (int level = 0; level < LEVELS; level++) {
        for (int result = 0; result < CHANNELS; result++) {
          double share = matrix[CHANNELS * result + channel] * lights[channel][level];
          double entry = share * (numbers[result].length - 1) + (channel == 0 ? below + 0.5 : 0);
          shares[channel][level] += Math.round(entry * (1 << FRACTION)) << (BITS * result);
        }
      }
    }
    for (int result = 0; result < CHANNELS; result++) {
      levels[result] =
          result > 0 && Arrays.equals(numbers[result], numbers[result - 1])
              ? levels[result - 1]
              : extended(numbers[result], below, length);
    }
  }

  /// Prepares the mix; empty if the results would take too many bits.
  ///
  /// @param lights the light of each level by channel, 0–1
  /// @param matrix three rows of three factors
  /// @param numbers the level of each light by channel, in tables of the same length
  static Optional<PackedMix> of(float[][] lights, float[] matrix, byte[][] numbers) {
    double lowest = 0;
    double highest = 1;
    for (int row = 0; row < matrix.length; row += CHANNELS) {
      double low = 0;
      double high = 0;
      for (int i = row; i < row + CHANNELS; i++) {
        low += Math.min(0, matrix[i]);
        high += Math.max(0, matrix[i]);
      }
      lowest = Math.min(lowest, low);
      highest = Math.max(highest, high);
    }
    double below = Math.ceil(-lowest * numbers[0].length) + 1;
    double length = below + Math.ceil(highest * numbers[0].length) + 1;
    return length <= MASK
        ? Optional.of(new PackedMix(lights, matrix, numbers, (int) below, (int) length))
        : Optional.empty();
  }

  private static byte[] extended(byte[] numbers, int below, int length) {
    byte[] levels = new byte[length];
    Arrays.fill(levels, 0, below, numbers[0]);
    System.arraycopy(numbers, 0, levels, below, numbers.length);
    Arrays.fill(levels, below + numbers.length, length, numbers[numbers.length - 1]);
    return levels;
  }

  /// Converts pixels of three samples. Their number is a constant in the loop, which saves a fifth
  /// of the time.
  void convert(byte[] samples, int length) {
    long[] red = shares[0];
    long[] green = shares[1];
    long[] blue = shares[2];
    byte[] reds = levels[0];
    byte[] greens = levels[1];
    byte[] blues = levels[2];
    for (int at = 0; at < length; at += CHANNELS) {
      long sum =
          red[samples[at] & 0xFF] + green[samples[at + 1] & 0xFF] + blue[samples[at + 2] & 0xFF];
      samples[at] = reds[(int) (sum >>> FRACTION) & MASK];
      samples[at + 1] = greens[(int) (sum >>> (BITS + FRACTION)) & MASK];
      samples[at + 2] = blues[(int) (sum >>> (2 * BITS + FRACTION)) & MASK];
    }
  }
}
