package dev.miniature.jpeg.write;

import dev.miniature.jpeg.block.Zigzag;
import dev.miniature.jpeg.planes.Strip;

/// Turns a plane of samples into quantised coefficients, one strip of columns at a time (T.81,
/// A.3.3 and A.3.4). It can also transpose the picture at no cost, because the transform of a
/// transposed block is the transposed transform.
public final class PlaneQuantiser implements Strip {
  private static final int SIDE = 8;

  /// Added before truncation and subtracted afterwards, so that negative numbers are rounded too.
  private static final int ROUNDING = 1 << 15;

  private static final int MOST = 1023;

  private final float[][] frequencies = new float[SIDE][Strip.ROWS];
  private final float[] divisors = new float[64];
  private final byte[] places = new byte[64];
  private QuantisedPlane plane = new QuantisedPlane();
  private boolean turned;

  /// Begins a plane.
  ///
  /// @param plane receives the coefficients, and must have room for all of them
  /// @param quantisation the quantisation table
  /// @param turned whether the columns of the strips are the rows of the picture
  public void begin(QuantisedPlane plane, Quantisation quantisation, boolean turned) {
    this.plane = plane;
    this.turned = turned;
    for (int index = 0; index < 64; index++) {
      int raster = Zigzag.raster(index);
      int across = turned ? raster >> 3 : raster & 7;
      int down = turned ? raster & 7 : raster >> 3;
      places[SIDE * across + down] = (byte) index;
      divisors[SIDE * across + down] =
          (float)
              (1 / (quantisation.step(index) * ForwardDct.scale(across) * ForwardDct.scale(down)));
    }
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

  private void store(short[] to, int at, int from, float value) {
    int rounded = (int) (value * divisors[from] + (ROUNDING + 0.5f));
    int clamped = Math.max(ROUNDING - MOST, Math.min(ROUNDING + MOST, rounded));
    to[at + places[from]] = (short) (clamped - ROUNDING);
  }
}
