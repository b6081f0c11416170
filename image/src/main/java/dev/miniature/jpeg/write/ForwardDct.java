package dev.miniature.jpeg.write;

/// The forward transform (T.81, A.3.3) in one direction, by the method of Arai, Agui and Nakajima
/// (1988). The quantisation includes its last multiplications; see [#scale(int)].
///
/// It computes many transforms at once: the loops run over rows, and are short enough for the JIT
/// to vectorise them.
final class ForwardDct {
  static final float COS_PI_4 = (float) Math.cos(Math.PI / 4);
  static final float SIN_PI_8 = (float) Math.sin(Math.PI / 8);
  static final float LOW = (float) (Math.cos(Math.PI / 8) - Math.sin(Math.PI / 8));
  static final float HIGH = (float) (Math.cos(Math.PI / 8) + Math.sin(Math.PI / 8));

  private ForwardDct() {}

  /// Returns the factor by which the result for a frequency is scaled, in one direction.
  ///
  /// @param frequency 0–7
  static double scale(int frequency) {
    return frequency == 0 ? Math.sqrt(8) : 4 * Math.cos(frequency * Math.PI / 16);
  }

  /// Transforms horizontally.
  ///
  /// @param columns eight columns, which are not modified
  /// @param frequencies receives eight lines, one for each frequency
  /// @param rows the number of rows
  static void across(float[][] columns, float[][] frequencies, int rows) {
    float[] a = frequencies[0];
    float[] b = frequencies[1];
    float[] c = frequencies[2];
    float[] d = frequencies[3];
    float[] e = frequencies[4];
    float[] f = frequencies[5];
    float[] g = frequencies[6];
    float[] h = frequencies[7];
    fold(columns[0], columns[7], a, h, rows);
    fold(columns[1], columns[6], b, g, rows);
    fold(columns[2], columns[5], c, f, rows);
    fold(columns[3], columns[4], d, e, rows);
    even(a, b, c, d, rows);
    odd(e, f, g, h, rows);
    frequencies[0] = a;
    frequencies[1] = e;
    frequencies[2] = b;
    frequencies[3] = f;
    frequencies[4] = c;
    frequencies[5] = g;
    frequencies[6] = d;
    frequencies[7] = h;
  }

  private static void fold(
      float[] left, float[] right, float[] sums, float[] differences, int rows) {
    for (int i = 0; i < rows; i++) {
      float l = left[i];
      float r = right[i];
      sums[i] = l + r;
      differences[i] = l - r;
    }
  }

  /// Leaves frequencies 0, 2, 4 and 6 in `a`, `b`, `c` and `d`.
  private static void even(float[] a, float[] b, float[] c, float[] d, int rows) {
    for (int i = 0; i < rows; i++) {
      float outer = a[i] + d[i];
      float inner = b[i] + c[i];
      float outerDifference = a[i] - d[i];
      float turned = (b[i] - c[i] + outerDifference) * COS_PI_4;
      a[i] = outer + inner;
      b[i] = outerDifference + turned;
      c[i] = outer - inner;
      d[i] = outerDifference - turned;
    }
  }

  /// Reads the differences from the middle outwards, and leaves frequencies 1, 3, 5 and 7.
  private static void odd(float[] a, float[] b, float[] c, float[] d, int rows) {
    for (int i = 0; i < rows; i++) {
      float near = a[i] + b[i];
      float far = c[i] + d[i];
      float middle = (b[i] + c[i]) * COS_PI_4;
      float both = (near - far) * SIN_PI_8;
      float low = LOW * near + both;
      float high = HIGH * far + both;
      float plus = d[i] + middle;
      float minus = d[i] - middle;
      a[i] = plus + high;
      b[i] = minus - low;
      c[i] = minus + low;
      d[i] = plus - high;
    }
  }
}
