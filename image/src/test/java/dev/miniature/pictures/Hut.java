package dev.miniature.pictures;

/// A small red house on the far shore.
final class Hut {
  private static final double WALL = 0.05;
  private static final double EAVES = 0.034;
  private static final double RIDGE = 0.062;

  private Hut() {}

  /// Paints the house if it covers this position.
  ///
  /// @param x from its middle
  /// @param y from the ground, negative upwards
  static void paint(double x, double y, Light light) {
    double aside = Math.abs(x);
    double up = -y - 0.0015;
    double roof = RIDGE - (RIDGE - EAVES) * aside / (WALL + 0.008);
    if (up < 0 || up > roof || aside > WALL + 0.008) {
      return;
    }
    if (up > roof - 0.009) {
      light.set(0x4A3B3A);
      light.mix(0xD9A777, x > 0 ? 0.35 : 0);
    } else if (aside < WALL) {
      wall(x, up, light);
    }
  }

  private static void wall(double x, double up, Light light) {
    light.set(0x9C3A2C);
    light.mix(0xE08A55, 0.25 + 4 * x);
    double board = x * 240 - Math.floor(x * 240);
    light.scale(board < 0.18 ? 0.8 : 1);
    boolean door = Math.abs(x - 0.004) < 0.007 && up < 0.022;
    boolean window = Math.abs(Math.abs(x - 0.004) - 0.026) < 0.0075;
    if (door) {
      light.set(0xEFE6D6);
    } else if (window && up > 0.012 && up < 0.026) {
      boolean frame = Math.abs(Math.abs(x - 0.004) - 0.026) > 0.006;
      light.set(frame || up < 0.0135 || up > 0.0245 ? 0xEFE6D6 : 0xFFD983);
    }
  }
}
