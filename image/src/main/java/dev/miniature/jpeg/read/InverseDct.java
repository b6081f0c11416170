package dev.miniature.jpeg.read;

import dev.miniature.jpeg.block.Zigzag;

/// The inverse transform (T.81, A.3.3), of all coefficients or of the low frequencies only. The
/// lowest 4×4, 3×3, 2×2 or 1×1 coefficients give the block at four, three, two or one eighth of its
/// size, free of the frequencies that would not fit.
///
/// It transforms many blocks at once: line `8 v + u` holds coefficient (u, v) of all blocks side by
/// side, so the loops run over blocks and the JIT vectorises them. The loops are short on purpose,
/// because the JIT does not vectorise loops over more than four arrays. The output has the same
/// layout: sample (x, y) of all blocks is in line `scale × y + x`, with 0 for mid-grey and not
/// clamped.
///
/// The 8×8 transform is that of Arai, Agui and Nakajima (1988), as described in Pennebaker and
/// Mitchell, "JPEG: Still Image Data Compression Standard", 4.3.2. Its multiplications are merged
/// with those of the dequantisation.
final class InverseDct {
  private static final float COS_PI_8 = (float) Math.cos(Math.PI / 8);
  private static final float SIN_PI_8 = (float) Math.sin(Math.PI / 8);
  private static final float SQRT_2 = (float) Math.sqrt(2);
  private static final float TWICE_COS_PI_8 = (float) (2 * Math.cos(Math.PI / 8));
  private static final float INNER =
      (float) (2 * (Math.cos(Math.PI / 8) - Math.cos(3 * Math.PI / 8)));
  private static final float OUTER =
      (float) (2 * (Math.cos(Math.PI / 8) + Math.cos(3 * Math.PI / 8)));

  private final int scale;
  private final int last;
  private final float[] factors;

  /// @param steps the quantisation steps, in the order of the file
  /// @param scale samples per side of a block: 8, 4, 3, 2 or 1
  InverseDct(int[] steps, int scale) {
    this.scale = scale;
    this.last = Zigzag.last(scale);
    this.factors = new float[last + 1];
    for (int k = 0; k <= last; k++) {
      int u = Zigzag.horizontal(k);
      int v = Zigzag.vertical(k);
      factors[k] = (float) (steps[k] * part(u, scale) * part(v, scale));
    }
  }

  /// Returns the factor of a frequency in one direction.
  private static double part(int frequency, int scale) {
    if (frequency == 0) {
      return Math.sqrt(1.0 / 8);
    }
    return switch (scale) {
      case 8 -> Math.cos(frequency * Math.PI / 16) / 2;
      case 4 -> frequency == 2 ? Math.sqrt(1.0 / 8) : 0.5;
      case 3 -> frequency == 1 ? Math.sqrt(3) / 4 : 0.25;
      default -> Math.sqrt(1.0 / 8);
    };
  }

  /// Transforms quantised coefficients into samples.
  ///
  /// @param coefficients coefficients `k` of all blocks begin at `from + k × stride`
  /// @param count the number of blocks
  /// @param lines receives the samples in `scale × scale` lines
  void samples(short[] coefficients, int from, int stride, int count, float[][] lines) {
    for (int k = 0; k <= last; k++) {
      if (Zigzag.horizontal(k) < scale && Zigzag.vertical(k) < scale) {
        float[] line = lines[scale * Zigzag.vertical(k) + Zigzag.horizontal(k)];
        multiply(coefficients, from + k * stride, factors[k], line, count);
      }
    }
    for (int u = 0; u < scale && scale > 1; u++) {
      one(lines, u, scale, count);
    }
    for (int y = 0; y < scale && scale > 1; y++) {
      one(lines, y * scale, 1, count);
    }
  }

  private void one(float[][] lines, int at, int step, int count) {
    switch (scale) {
      case 8 -> eight(lines, at, step, count);
      case 4 ->
          four(lines[at], lines[at + step], lines[at + 2 * step], lines[at + 3 * step], count);
      case 3 -> three(lines[at], lines[at + step], lines[at + 2 * step], count);
      default -> two(lines[at], lines[at + step], count);
    }
  }

  private static void multiply(
      short[] coefficients, int from, float factor, float[] line, int count) {
    for (int i = 0; i < count; i++) {
      line[i] = coefficients[from + i] * factor;
    }
  }

  private static void two(float[] a, float[] b, int count) {
    for (int i = 0; i < count; i++) {
      float even = a[i];
      float odd = b[i];
      a[i] = even + odd;
      b[i] = even - odd;
    }
  }

  private static void three(float[] a, float[] b, float[] c, int count) {
    for (int i = 0; i < count; i++) {
      float middle = a[i] - 2 * c[i];
      float outer = a[i] + c[i];
      float odd = b[i];
      a[i] = outer + odd;
      b[i] = middle;
      c[i] = outer - odd;
    }
  }

  private static void four(float[] a, float[] b, float[] c, float[] d, int count) {
    for (int i = 0; i < count; i++) {
      float outer = a[i] + c[i];
      float inner = a[i] - c[i];
      float b1 = b[i];
      float d1 = d[i];
      float outerOdd = COS_PI_8 * b1 + SIN_PI_8 * d1;
      float innerOdd = SIN_PI_8 * b1 - COS_PI_8 * d1;
      a[i] = outer + outerOdd;
      b[i] = inner + innerOdd;
      c[i] = inner - innerOdd;
      d[i] = outer - outerOdd;
    }
  }

  private static void eight(float[][] lines, int at, int step, int count) {
    float[] l0 = lines[at];
    float[] l1 = lines[at + step];
    float[] l2 = lines[at + 2 * step];
    float[] l3 = lines[at + 3 * step];
    float[] l4 = lines[at + 4 * step];
    float[] l5 = lines[at + 5 * step];
    float[] l6 = lines[at + 6 * step];
    float[] l7 = lines[at + 7 * step];
    even(l0, l2, l4, l6, count);
    odd(l1, l3, l5, l7, count);
    join(l0, l2, l1, l3, count);
    join(l4, l6, l5, l7, count);
    // The sums and differences are in pairs; move each to its line.
    lines[at] = l0;
    lines[at + step] = l2;
    lines[at + 2 * step] = l4;
    lines[at + 3 * step] = l6;
    lines[at + 4 * step] = l7;
    lines[at + 5 * step] = l5;
    lines[at + 6 * step] = l3;
    lines[at + 7 * step] = l1;
  }

  /// Leaves the even parts of samples 0, 1, 2 and 3 in `a`, `b`, `c` and `d`.
  private static void even(float[] a, float[] b, float[] c, float[] d, int count) {
    for (int i = 0; i < count; i++) {
      float sum = a[i] + c[i];
      float difference = a[i] - c[i];
      float low = b[i] + d[i];
      float high = (b[i] - d[i]) * SQRT_2 - low;
      a[i] = sum + low;
      b[i] = difference + high;
      c[i] = difference - high;
      d[i] = sum - low;
    }
  }

  /// Leaves the odd parts of samples 0, 1, 2 and 3 in `a`, `b`, `c` and `d`.
  private static void odd(float[] a, float[] b, float[] c, float[] d, int count) {
    for (int i = 0; i < count; i++) {
      float z13 = c[i] + b[i];
      float z10 = c[i] - b[i];
      float z11 = a[i] + d[i];
      float z12 = a[i] - d[i];
      float first = z11 + z13;
      float z5 = (z10 + z12) * TWICE_COS_PI_8;
      float second = z5 - z10 * OUTER - first;
      float third = (z11 - z13) * SQRT_2 - second;
      a[i] = first;
      b[i] = second;
      c[i] = third;
      d[i] = z5 - z12 * INNER - third;
    }
  }

  /// Adds two pairs into the evens, and their differences into the odds.
  private static void join(float[] even, float[] even2, float[] odd, float[] odd2, int count) {
    for (int i = 0; i < count; i++) {
      float e = even[i];
      float o = odd[i];
      even[i] = e + o;
      odd[i] = e - o;
      float e2 = even2[i];
      float o2 = odd2[i];
      even2[i] = e2 + o2;
      odd2[i] = e2 - o2;
    }
  }
}
