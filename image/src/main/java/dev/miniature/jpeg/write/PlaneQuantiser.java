package dev.miniature.jpeg.write;

import dev.miniature.jpeg.block.Zigzag;
import dev.miniature.jpeg.planes.Strip;

/// Turns a plane of samples into quantised coefficients, one strip of columns at a time (T.81,
/// A.3.3 and A.3.4). It can also transpose the picture at no cost, because the transform of a
/// transposed block is the transposed transform.
public final class PlaneQuantiser implements Strip {
  private static final int SIDE = 8;

  private static final int MAX = 1023;

  /// Added to the magnitude of a coefficient before truncation. It is less than a half, so that
  /// small coefficients become zero, which saves many bytes at little cost to the picture. It falls
  /// from this value at the lowest frequencies to [#HIGH_ROUNDING] at the highest; both were found
  /// by trial together with the table (docs/decisions/0011).
  private static final float LOW_ROUNDING = 0.40f;

  private static final float HIGH_ROUNDING = 0.32f;

  /// The last index in [Zigzag] order that is rounded to the nearest integer: the slopes of a
  /// block, across and down. Without them, the blocks of dark skies and skin show
  /// (docs/decisions/0011).
  private static final int LAST_SLOPE = 2;

  /// The gain of the finest detail of subsampled chroma. Decoders upsample chroma smoothly, which
  /// takes that detail away. Found by trial.
  private static final double COLOUR_GAIN = 0.45;

  private final float[][] frequencies = new float[SIDE][Strip.ROWS];
  private final float[] divisors = new float[64];
  private final float[] roundings = new float[64];
  private final byte[] places = new byte[64];
  private QuantisedPlane plane = new QuantisedPlane();
  private boolean turned;

  /// Begins a plane.
  ///
  /// @param plane receives the coefficients, and must have room for all of them
  /// @param quantisation the quantisation table
  /// @param halved whether the plane is chroma at half the size of luma
  /// @param turned whether the columns of the strips are the rows of the picture
  public void begin(
      QuantisedPlane plane, Quantisation quantisation, boolean halved, boolean turned) {
    this.plane = plane;
    this.turned = turned;
    for (int index = 0; index < 64; index++) {
      int raster = Zigzag.raster(index);
      int across = turned ? raster >> 3 : raster & 7;
      int down = turned ? raster & 7 : raster >> 3;
      int step = quantisation.step(index);
      int at = SIDE * across + down;
      places[at] = (byte) index;
      divisors[at] =
          (float)
              ((halved ? gain(across, down) : 1)
                  / (step * ForwardDct.scale(across) * ForwardDct.scale(down)));
      roundings[at] = rounding(index, step);
    }
  }

  private static double gain(int across, int down) {
    double smoothness = (Math.cos(Math.PI * across / 8) + Math.cos(Math.PI * down / 8)) / 2;
    return 1 + COLOUR_GAIN * (1 - smoothness);
  }

  /// DC, the slopes, and coefficients with a step of 1 are rounded to the nearest integer.
  private static float rounding(int index, int step) {
    return index <= LAST_SLOPE || step == 1
        ? 0.5f
        : LOW_ROUNDING + (HIGH_ROUNDING - LOW_ROUNDING) * (index - 1) / 62;
  }

  @Override
  public void take(float[][] columns, int firstColumn, int firstRow, int rows) {
    ForwardDct.across(columns, frequencies, rows);
    for (int row = 0; row < rows; row += SIDE) {
      int across = (turned ? firstRow + row : firstColumn) / SIDE;
      int down = (turned ? firstColumn : firstRow + row) / SIDE;
      quantise(row, 64 * (down * plane.blockColumns() + across));
    }
  }

  private void quantise(int row, int at) {
    short[] to = plane.coefficients();
    for (int u = 0; u < SIDE; u++) {
      down(frequencies[u], row, SIDE * u, to, at);
    }
  }

  /// Transforms eight samples vertically and stores them.
  private void down(float[] in, int row, int from, short[] to, int at) {
    float s0 = in[row];
    float s1 = in[row + 1];
    float s2 = in[row + 2];
    float s3 = in[row + 3];
    float s4 = in[row + 4];
    float s5 = in[row + 5];
    float s6 = in[row + 6];
    float s7 = in[row + 7];
    float a = s0 + s7;
    float h = s0 - s7;
    float b = s1 + s6;
    float g = s1 - s6;
    float c = s2 + s5;
    float f = s2 - s5;
    float d = s3 + s4;
    float e = s3 - s4;

    float outer = a + d;
    float inner = b + c;
    float outerDifference = a - d;
    float turnedPart = (b - c + outerDifference) * ForwardDct.COS_PI_4;
    store(to, at, from, outer + inner);
    store(to, at, from + 2, outerDifference + turnedPart);
    store(to, at, from + 4, outer - inner);
    store(to, at, from + 6, outerDifference - turnedPart);

    float near = e + f;
    float far = g + h;
    float middle = (f + g) * ForwardDct.COS_PI_4;
    float both = (near - far) * ForwardDct.SIN_PI_8;
    float low = ForwardDct.LOW * near + both;
    float high = ForwardDct.HIGH * far + both;
    float plus = h + middle;
    float minus = h - middle;
    store(to, at, from + 1, plus + high);
    store(to, at, from + 3, minus - low);
    store(to, at, from + 5, minus + low);
    store(to, at, from + 7, plus - high);
  }

  /// Quantises without a branch, because the sign of a coefficient cannot be predicted.
  private void store(short[] to, int at, int from, float value) {
    float quotient = value * divisors[from];
    int size = Math.min((int) (Math.abs(quotient) + roundings[from]), MAX);
    int sign = Float.floatToRawIntBits(quotient) >> 31;
    to[at + places[from]] = (short) ((size ^ sign) - sign);
  }
}
