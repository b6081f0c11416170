package dev.miniature.image;

import java.util.OptionalInt;

/// Reads sizes from the tables of tests.
final class Sizes {
  private Sizes() {}

  /// Returns the size of a picture, such as `300x200`.
  static Dimensions size(String written) {
    String[] sides = written.split("x", -1);
    return new Dimensions(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
  }

  /// Returns a box, such as `300x200`, or `300x` if its height is open.
  static Box box(String written) {
    String[] sides = written.split("x", -1);
    return new Box(side(sides[0]), side(sides[1]));
  }

  private static OptionalInt side(String written) {
    return written.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(written));
  }
}
