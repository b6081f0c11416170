package dev.miniature.jpeg.corpus;

import java.util.Arrays;

/// The samples of one component, by the inverse transform of A.3.3 in double precision, without
/// rounding.
public final class Plane {
  private final int width;
  private final int height;
  private final double[] samples;

  Plane(GeneratedJpeg jpeg, int component, int side) {
    Shape shape = jpeg.spec().shape();
    width = scaled(shape.samplesAcross(component), side);
    height = scaled(shape.samplesDown(component), side);
    samples = new double[width * height];
    for (int row = 0; row < shape.blocksDown(component); row++) {
      for (int column = 0; column < shape.blocksAcross(component); column++) {
        double[] block = Dct.inverse(dequantised(jpeg, component, column, row), side);
        put(block, side, column * side, row * side);
      }
    }
  }

  /// Returns the number of samples per row: an eighth of the component's width times the side of a
  /// block, rounded up.
  public int width() {
    return width;
  }

  /// Returns the number of rows of samples.
  public int height() {
    return height;
  }

  /// Returns the sample, 0 to 255.
  public double at(int x, int y) {
    return Math.clamp(unbounded(x, y), 0.0, 255.0);
  }

  /// Returns the sample before clamping to 0–255.
  public double unbounded(int x, int y) {
    return samples[y * width + x] + 128;
  }

  /// Returns whether every sample is in this range before clamping.
  public boolean isWithin(double low, double high) {
    return Arrays.stream(samples).allMatch(each -> each + 128 >= low && each + 128 <= high);
  }

  private void put(double[] block, int side, int left, int top) {
    for (int y = 0; y < Math.min(side, height - top); y++) {
      for (int x = 0; x < Math.min(side, width - left); x++) {
        samples[(top + y) * width + left + x] = block[y * side + x];
      }
    }
  }

  private static double[] dequantised(GeneratedJpeg jpeg, int component, int column, int row) {
    int[] quantised = jpeg.coefficients(component, column, row);
    double[] coefficients = new double[64];
    for (int i = 0; i < 64; i++) {
      coefficients[i] = (double) quantised[i] * jpeg.spec().tables().step(component, i);
    }
    return coefficients;
  }

  private static int scaled(int length, int side) {
    return (length * side + Shape.BLOCK - 1) / Shape.BLOCK;
  }
}
