package dev.miniature.image.pipeline;

import dev.miniature.image.header.Primaries;

/// Matrices that convert linear RGB to other primaries.
final class RgbMatrix {
  /// The matrix from XYZ to the cone responses of the eye (Bradford).
  private static final double[][] CONES = {
    {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
  };

  /// The white point of all ICC profiles, D50 (ICC.1:2022, 7.2.16).
  private static final double[] PROFILE_WHITE = {0.9642, 1, 0.8249};

  private RgbMatrix() {}

  /// Returns the matrix from these primaries to those of sRGB. White stays white.
  static double[][] toSrgb(Primaries primaries) {
    double[][] adapted = adaptation(white(primaries), white(Primaries.SRGB));
    return times(inverse(toXyz(Primaries.SRGB)), times(adapted, toXyz(primaries)));
  }

  /// Returns the matrix from the primaries of an ICC profile to those of sRGB.
  ///
  /// @param primaries X, Y and Z under D50 of red, green and blue
  static double[][] toSrgb(double[][] primaries) {
    double[][] adapted = adaptation(white(Primaries.SRGB), PROFILE_WHITE);
    return times(inverse(times(adapted, toXyz(Primaries.SRGB))), transposed(primaries));
  }

  /// Returns the matrix from sRGB to the primaries of an ICC profile.
  ///
  /// @param primaries X, Y and Z under D50 of red, green and blue
  static double[][] fromSrgb(double[][] primaries) {
    return inverse(toSrgb(primaries));
  }

  /// Returns X, Y and Z under D50 of red, green and blue, as an ICC profile has them.
  static double[][] forProfile(Primaries primaries) {
    return transposed(times(adaptation(white(primaries), PROFILE_WHITE), toXyz(primaries)));
  }

  /// Returns the matrix from XYZ under one white point to XYZ under another.
  private static double[][] adaptation(double[] fromWhite, double[] toWhite) {
    double[] from = times(CONES, fromWhite);
    double[] to = times(CONES, toWhite);
    double[][] gain = diagonal(to[0] / from[0], to[1] / from[1], to[2] / from[2]);
    return times(inverse(CONES), times(gain, CONES));
  }

  private static double[][] transposed(double[][] rows) {
    double[][] columns = new double[3][3];
    for (int i = 0; i < 9; i++) {
      columns[i % 3][i / 3] = rows[i / 3][i % 3];
    }
    return columns;
  }

  private static double[][] toXyz(Primaries p) {
    double[][] places = {
      {p.redX(), p.greenX(), p.blueX()},
      {p.redY(), p.greenY(), p.blueY()},
      {1 - p.redX() - p.redY(), 1 - p.greenX() - p.greenY(), 1 - p.blueX() - p.blueY()}
    };
    double[] strengths = times(inverse(places), white(p));
    return times(places, diagonal(strengths[0], strengths[1], strengths[2]));
  }

  private static double[] white(Primaries p) {
    return new double[] {p.whiteX() / p.whiteY(), 1, (1 - p.whiteX() - p.whiteY()) / p.whiteY()};
  }

  private static double[][] diagonal(double first, double second, double third) {
    return new double[][] {{first, 0, 0}, {0, second, 0}, {0, 0, third}};
  }

  private static double[] times(double[][] matrix, double[] column) {
    double[] result = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < 3; i++) {
        result[row] += matrix[row][i] * column[i];
      }
    }
    return result;
  }

  private static double[][] times(double[][] left, double[][] right) {
    double[][] result = new double[3][3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int i = 0; i < 3; i++) {
          result[row][column] += left[row][i] * right[i][column];
        }
      }
    }
    return result;
  }

  /// Returns the inverse by cofactors, whose signs result from cyclic indices.
  private static double[][] inverse(double[][] m) {
    double[][] result = new double[3][3];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        int down = (row + 1) % 3;
        int below = (row + 2) % 3;
        int next = (column + 1) % 3;
        int last = (column + 2) % 3;
        result[column][row] = m[down][next] * m[below][last] - m[down][last] * m[below][next];
      }
    }
    double determinant = m[0][0] * result[0][0] + m[0][1] * result[1][0] + m[0][2] * result[2][0];
    for (double[] line : result) {
      for (int i = 0; i < 3; i++) {
        line[i] /= determinant;
      }
    }
    return result;
  }
}
