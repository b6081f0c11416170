package dev.miniature.pictures;

/// A 3×3 matrix.
record Matrix(Row a, Row b, Row c) {
  /// A vector of three numbers.
  record Row(double x, double y, double z) {
    double times(Row other) {
      return x * other.x + y * other.y + z * other.z;
    }

    Row by(double factor) {
      return new Row(x * factor, y * factor, z * factor);
    }

    Row cross(Row other) {
      return new Row(
          y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }
  }

  /// Returns a diagonal matrix.
  static Matrix diagonal(Row row) {
    return new Matrix(new Row(row.x, 0, 0), new Row(0, row.y, 0), new Row(0, 0, row.z));
  }

  Row times(Row column) {
    return new Row(a.times(column), b.times(column), c.times(column));
  }

  Matrix times(Matrix other) {
    Matrix columns = other.transposed();
    return new Matrix(times(columns.a), times(columns.b), times(columns.c)).transposed();
  }

  Matrix transposed() {
    return new Matrix(new Row(a.x, b.x, c.x), new Row(a.y, b.y, c.y), new Row(a.z, b.z, c.z));
  }

  Matrix inverse() {
    Row bc = b.cross(c);
    double factor = 1 / a.times(bc);
    return new Matrix(bc.by(factor), c.cross(a).by(factor), a.cross(b).by(factor)).transposed();
  }
}
