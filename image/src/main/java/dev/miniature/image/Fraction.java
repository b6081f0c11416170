package dev.miniature.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// A share of a side, from 0 to 1, in integer millionths, so that all renderers and machines round
/// alike.
///
/// @param millionths 0–1,000,000
public record Fraction(int millionths) implements Comparable<Fraction> {
  /// The whole side.
  public static final Fraction ALL = new Fraction(1_000_000);

  /// Zero.
  public static final Fraction NONE = new Fraction(0);

  private static final Pattern DECIMAL = Pattern.compile("[01]|[01]?\\.\\d{1,18}");
  private static final int DIGITS = 6;

  /// Checks the range.
  ///
  /// @throws IllegalArgumentException if it is outside 0–1,000,000
  public Fraction {
    if (millionths < 0 || millionths > 1_000_000) {
      throw new IllegalArgumentException("A share is 0 to 1,000,000 millionths, not " + millionths);
    }
  }

  /// Parses a text such as `0.25`, rounded to a millionth; empty unless it is a plain number from 0
  /// to 1.
  public static Optional<Fraction> parse(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    return number.compareTo(BigDecimal.ONE) > 0
        ? Optional.empty()
        : Optional.of(
            new Fraction(
                number.movePointRight(DIGITS).setScale(0, RoundingMode.HALF_UP).intValueExact()));
  }

  /// Returns the share closest to a fraction of a side.
  ///
  /// @param part 0–`side`
  public static Fraction of(double part, double side) {
    return new Fraction(Math.clamp(Math.round(part / side * ALL.millionths), 0, ALL.millionths));
  }

  /// Returns this share of a side, rounded to the nearest pixel; half a pixel is rounded up.
  public int of(int side) {
    return (int) Fitting.rounded(side, millionths, ALL.millionths);
  }

  /// Returns the share as a decimal number.
  @Override
  public String toString() {
    return BigDecimal.valueOf(millionths, DIGITS).stripTrailingZeros().toPlainString();
  }

  @Override
  public int compareTo(Fraction other) {
    return Integer.compare(millionths, other.millionths);
  }
}
