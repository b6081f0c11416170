package dev.miniature.pictures;

/// The chromaticities (CIE 1931) of three primaries.
record Primaries(
    double redX, double redY, double greenX, double greenY, double blueX, double blueY) {
  /// Daylight, x = 0.3127 and y = 0.3290.
  private static final Matrix.Row D65 = place(0.3127, 0.3290);

  /// The white point of all ICC profiles (ICC.1:2022, 7.2.16).
  static final Matrix.Row D50 = new Matrix.Row(0.9642, 1.0, 0.8249);

  /// The matrix of the Bradford adaptation, which converts between white points by cone responses.
  private static final Matrix CONES =
      new Matrix(
          new Matrix.Row(0.8951, 0.2664, -0.1614),
          new Matrix.Row(-0.7502, 1.7135, 0.0367),
          new Matrix.Row(0.0389, -0.0685, 1.0296));

  /// Returns the matrix from linear RGB to XYZ with white D65.
  Matrix toDaylight() {
    Matrix lights =
        new Matrix(place(redX, redY), place(greenX, greenY), place(blueX, blueY)).transposed();
    return lights.times(Matrix.diagonal(lights.inverse().times(D65)));
  }

  /// Returns the matrix from linear RGB to XYZ as in an ICC profile, with white D50.
  Matrix toProfileSpace() {
    return toD50().times(toDaylight());
  }

  /// Returns the matrix from XYZ under D65 to XYZ under D50.
  static Matrix toD50() {
    Matrix.Row from = CONES.times(D65);
    Matrix.Row to = CONES.times(D50);
    Matrix.Row gain = new Matrix.Row(to.x() / from.x(), to.y() / from.y(), to.z() / from.z());
    return CONES.inverse().times(Matrix.diagonal(gain)).times(CONES);
  }

  private static Matrix.Row place(double x, double y) {
    return new Matrix.Row(x / y, 1, (1 - x - y) / y);
  }
}
