package dev.miniature.image;

import java.util.OptionalInt;

/// The room a style gives a picture. One side may be open; then the other alone decides.
///
/// @param width pixels, or empty when the width follows the height
/// @param height pixels, or empty when the height follows the width
public record Box(OptionalInt width, OptionalInt height) {
  /// The longest side that can be asked for. JPEG ends at 65,535 and WebP at 16,383 pixels.
  public static final int LONGEST_SIDE = 16_383;

  /// Refuses a box without a side and sides that no picture has.
  ///
  /// @throws IllegalArgumentException if both sides are open, or one is outside 1–16,383
  public Box {
    if (width.isEmpty() && height.isEmpty()) {
      throw new IllegalArgumentException("A box needs a width or a height");
    }
    check(width);
    check(height);
  }

  /// A box with both sides.
  public static Box of(int width, int height) {
    return new Box(OptionalInt.of(width), OptionalInt.of(height));
  }

  /// A box as wide as this and as high as need be.
  public static Box ofWidth(int width) {
    return new Box(OptionalInt.of(width), OptionalInt.empty());
  }

  /// A box as high as this and as wide as need be.
  public static Box ofHeight(int height) {
    return new Box(OptionalInt.empty(), OptionalInt.of(height));
  }

  /// Whether both sides are given.
  public boolean isClosed() {
    return width.isPresent() && height.isPresent();
  }

  /// The box lying on its side.
  public Box transposed() {
    return new Box(height, width);
  }

  /// The box with both sides multiplied.
  ///
  /// @throws IllegalArgumentException if a side grows beyond what a picture may have
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
