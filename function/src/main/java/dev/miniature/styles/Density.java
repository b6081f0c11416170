package dev.miniature.styles;

import dev.miniature.image.Box;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/// How many device pixels a CSS pixel has, as `srcset` counts them: `2` for `@2x`.
///
/// @param text the number exactly as the list of densities writes it, and so as a URL must
public record Density(String text) implements Comparable<Density> {
  /// One device pixel to one CSS pixel. Always there, and never written in a canonical URL.
  public static final Density ONE = new Density("1");

  /// The largest that is any use; phones of today stop at 4.
  public static final int LARGEST = 10;

  /// Refuses what is no density.
  ///
  /// @throws IllegalArgumentException unless it is a plain decimal above 0, at most 10, with at
  ///   most two decimals
  public Density {
    if (!text.matches("(0|[1-9]\\d?)(\\.\\d?[1-9])?")
        || factor(text).signum() == 0
        || factor(text).compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
      throw new IllegalArgumentException("No density: " + text);
    }
  }

  /// The box with both sides multiplied, rounded half up, and never below a pixel.
  ///
  /// @throws IllegalArgumentException if a side grows beyond what a picture may have
  public Box of(Box box) {
    return new Box(times(box.width()), times(box.height()));
  }

  private OptionalInt times(OptionalInt side) {
    if (side.isEmpty()) {
      return side;
    }
    BigDecimal exact = factor(text).multiply(BigDecimal.valueOf(side.getAsInt()));
    return OptionalInt.of(Math.max(1, exact.setScale(0, RoundingMode.HALF_UP).intValueExact()));
  }

  @Override
  public int compareTo(Density other) {
    return factor(text).compareTo(factor(other.text));
  }

  private static BigDecimal factor(String text) {
    return new BigDecimal(text);
  }

  /// As a URL has it, without the `@`: `2x`.
  @Override
  public String toString() {
    return text + "x";
  }
}
