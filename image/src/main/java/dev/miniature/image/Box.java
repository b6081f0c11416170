package dev.miniature.image;

import java.util.OptionalInt;

/// The box of a style. One side may be open; then the other alone determines the size.
///
/// @param width pixels, or empty if the width follows from the height
/// @param height pixels, or empty if the height follows from the width
public record Box(OptionalInt width, OptionalInt height) {
  /// The longest side that a style may have. JPEG supports 65,535 and WebP 16,383 pixels.
  public static final int LONGEST_SIDE = 16_383;

  /// Checks the sides.
  ///
  /// @throws IllegalArgumentException if both sides are open, or one is outside 1–16,383
  public Box {
    if (width.isEmpty() && height.isEmpty()) {
      throw new IllegalArgumentException("A box needs a width or a height");
    }
    check(width);
    check(height);
  }

  /// Returns a box with both sides.
  public static Box of(int width, int height) {
    return new Box(OptionalInt.of(width), OptionalInt.of(height));
  }

  /// Returns a box of this width and any height.
  public static Box ofWidth(int width) {
    return new Box(OptionalInt.of(width), OptionalInt.empty());
  }

  /// Returns a box of this height and any width.
  public static Box ofHeight(int height) {
    return new Box(OptionalInt.empty(), OptionalInt.of(height));
  }

  /// Returns whether both sides are given.
  public boolean isClosed() {
    return width.isPresent() && height.isPresent();
  }

  /// Returns the box with width and height exchanged.
  public Box transposed() {
    return new Box(height, width);
  }

  /// Returns the box with both sides multiplied.
  ///
  /// @throws IllegalArgumentException if a side exceeds the maximum
  public Box times(int factor) {
    return new Box(times(width, factor), times(height, factor));
  }

  private static OptionalInt times(OptionalInt side, int factor) {
    return side.isPresent() ? OptionalInt.of(side.getAsInt() * factor) : side;
  }

  private static void check(OptionalInt side) {
    if (side.isPresent() && (side.getAsInt() < 1 || side.getAsInt() > LONGEST_SIDE)) {
      throw new IllegalArgumentException(
          "A side is 1 to " + LONGEST_SIDE + " pixels long, not " + side.getAsInt());
    }
  }
}
