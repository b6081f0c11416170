package dev.miniature.jpeg.write;

import dev.miniature.jpeg.planes.Strip;

/// Turns a plane of samples into quantised coefficients, one strip of columns at a time (T.81,
/// A.3.3 and A.3.4). It can also transpose the picture at no cost, because the transform of a
/// transposed block is the transposed transform.
public final class PlaneQuantiser implements Strip {
  private static final int SIDE = 8;

  private final float[][] frequencies = new float[SIDE][Strip.ROWS];
  private final float[] values = new float[SIDE * SIDE];
  private final BlockQuantiser block = new BlockQuantiser();
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
    block.begin(quantisation, halved, turned);
  }

  @Override
  public void take(float[][] columns, int firstColumn, int firstRow, int rows) {
    ForwardDct.across(columns, frequencies, rows);
    for (int row = 0; row < rows; row += SIDE) {
      int across = (turned ? firstRow + row : firstColumn) / SIDE;
      int down = (turned ? firstColumn : firstRow + row) / SIDE;
      quantise(row, down * plane.blockColumns() + across);
    }
  }

  private void quantise(int row, int at) {
    for (int u = 0; u < SIDE; u++) {
      down(frequencies[u], row, SIDE * u);
    }
    block.quantise(values, plane, at);
  }

  /// Transforms eight samples vertically and stores them.
  private void down(float[] in, int row, int at) {
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
    values[at] = outer + inner;
    values[at + 2] = outerDifference + turnedPart;
    values[at + 4] = outer - inner;
    values[at + 6] = outerDifference - turnedPart;

    float near = e + f;
    float far = g + h;
    float middle = (f + g) * ForwardDct.COS_PI_4;
    float both = (near - far) * ForwardDct.SIN_PI_8;
    float low = ForwardDct.LOW * near + both;
    float high = ForwardDct.HIGH * far + both;
    float plus = h + middle;
    float minus = h - middle;
    values[at + 1] = plus + high;
    values[at + 3] = minus - low;
    values[at + 5] = minus + low;
    values[at + 7] = plus - high;
  }
}
