package dev.miniature.pictures;

/// Deterministic noise from hashed integers.
final class Noise {
  private final int seed;

  Noise(int seed) {
    this.seed = seed;
  }

  /// Returns a number for a grid point, uniform in 0 (inclusive) to 1 (exclusive).
  double at(int x, int y) {
    int h = seed + x * 0x9E3779B1 + y * 0x85EBCA77;
    h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
    h = (h ^ (h >>> 12)) * 0x297A2D39;
    return ((h ^ (h >>> 15)) >>> 8) * 0x1p-24;
  }

  /// Returns a smooth field, 0 to 1, with bumps about one unit wide.
  double smooth(double x, double y) {
    double left = Math.floor(x);
    double top = Math.floor(y);
    int column = (int) left;
    int row = (int) top;
    double u = ease(x - left);
    double v = ease(y - top);
    double above = mix(at(column, row), at(column + 1, row), u);
    double below = mix(at(column, row + 1), at(column + 1, row + 1), u);
    return mix(above, below, v);
  }

  /// Returns [#smooth(double, double)] with finer and weaker bumps added, 0 to 1.
  double rough(double x, double y, int octaves) {
    double sum = 0;
    double weight = 0.5;
    double px = x;
    double py = y;
    for (int i = 0; i < octaves; i++) {
      sum += weight * smooth(px, py);
      px = px * 2.03 + 17.1;
      py = py * 2.03 + 9.7;
      weight /= 2;
    }
    return sum / (1 - 2 * weight + weight);
  }

  static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }

  /// Returns 0 up to `from`, 1 from `to` on, with a smooth transition.
  static double step(double from, double to, double x) {
    return ease(Math.clamp((x - from) / (to - from), 0.0, 1.0));
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }
}
