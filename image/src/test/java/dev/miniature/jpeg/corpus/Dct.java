package dev.miniature.jpeg.corpus;

/// The transform, computed directly by the formulas of A.3.3.
final class Dct {
  private static final double[][][] BASIS = {
    {}, basis(1), basis(2), basis(3), basis(4), {}, {}, {}, basis(8)
  };

  private Dct() {}

  /// Returns the 64 coefficients, row by row, of 64 samples around zero.
  static double[] forward(double[] samples) {
    double[][] basis = BASIS[8];
    double[] rows = new double[64];
    for (int y = 0; y < 8; y++) {
      for (int u = 0; u < 8; u++) {
        for (int x = 0; x < 8; x++) {
          rows[8 * y + u] += basis[x][u] * samples[8 * y + x];
        }
      }
    }
    double[] coefficients = new double[64];
    for (int v = 0; v < 8; v++) {
      for (int u = 0; u < 8; u++) {
        for (int y = 0; y < 8; y++) {
          coefficients[8 * v + u] += basis[y][v] * rows[8 * y + u];
        }
      }
    }
    return coefficients;
  }

  /// Returns the `side`×`side` samples around zero of a block's lowest coefficients. With 8 this is
  /// the inverse transform of A.3.3; with fewer, it is the same formula for a block of that side,
  /// which preserves the mean.
  ///
  /// @param coefficients 64, row by row, dequantised
  /// @param side 1, 2, 3, 4 or 8
  static double[] inverse(double[] coefficients, int side) {
    double[][] basis = BASIS[side];
    double[] rows = new double[8 * side];
    for (int v = 0; v < side; v++) {
      for (int x = 0; x < side; x++) {
        for (int u = 0; u < side; u++) {
          rows[side * v + x] += basis[x][u] * coefficients[8 * v + u];
        }
      }
    }
    double[] samples = new double[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        for (int v = 0; v < side; v++) {
          samples[side * y + x] += basis[y][v] * rows[side * v + x];
        }
        samples[side * y + x] *= side / 8.0;
      }
    }
    return samples;
  }

  /// Returns the orthonormal cosines: by sample, then by frequency.
  private static double[][] basis(int side) {
    double[][] basis = new double[side][side];
    for (int x = 0; x < side; x++) {
      for (int u = 0; u < side; u++) {
        double norm = Math.sqrt((u == 0 ? 1.0 : 2.0) / side);
        basis[x][u] = norm * StrictMath.cos((2 * x + 1) * u * Math.PI / (2 * side));
      }
    }
    return basis;
  }
}
