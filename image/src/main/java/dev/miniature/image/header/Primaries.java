package dev.miniature.image.header;

import java.util.Optional;

/// The chromaticities (CIE 1931) of the red, green and blue primaries and of the white point.
public record Primaries(
    double whiteX,
    double whiteY,
    double redX,
    double redY,
    double greenX,
    double greenY,
    double blueX,
    double blueY) {
  /// The primaries of sRGB (IEC 61966-2-1).
  public static final Primaries SRGB = daylight(0.64, 0.33, 0.30, 0.60, 0.15, 0.06);

  /// The tolerance for numbers in files, which are rounded.
  private static final double ROUNDING = 0.001;

  /// The minimum area of the triangle; a smaller one is not a usable colour space.
  private static final double LEAST_AREA = 0.001;

  /// Returns the primaries with this code (ITU-T H.273, table 2); empty if the code is not defined.
  static Optional<Primaries> numbered(int number) {
    return switch (number) {
      case 1 -> Optional.of(SRGB);
      case 4 -> Optional.of(new Primaries(0.310, 0.316, 0.67, 0.33, 0.21, 0.71, 0.14, 0.08));
      case 5 -> Optional.of(daylight(0.64, 0.33, 0.29, 0.60, 0.15, 0.06));
      case 6, 7 -> Optional.of(daylight(0.630, 0.340, 0.310, 0.595, 0.155, 0.070));
      case 8 -> Optional.of(new Primaries(0.310, 0.316, 0.681, 0.319, 0.243, 0.692, 0.145, 0.049));
      case 9 -> Optional.of(daylight(0.708, 0.292, 0.170, 0.797, 0.131, 0.046));
      case 10 -> Optional.of(new Primaries(1 / 3.0, 1 / 3.0, 1, 0, 0, 1, 0, 0));
      case 11 -> Optional.of(new Primaries(0.314, 0.351, 0.680, 0.320, 0.265, 0.690, 0.15, 0.06));
      case 12 -> Optional.of(daylight(0.680, 0.320, 0.265, 0.690, 0.150, 0.060));
      case 22 -> Optional.of(daylight(0.630, 0.340, 0.295, 0.605, 0.155, 0.077));
      default -> Optional.empty();
    };
  }

  /// Creates primaries with the white point D65.
  private static Primaries daylight(
      double redX, double redY, double greenX, double greenY, double blueX, double blueY) {
    return new Primaries(0.3127, 0.3290, redX, redY, greenX, greenY, blueX, blueY);
  }

  /// Returns whether these are the primaries of sRGB, within rounding.
  boolean areSrgb() {
    return near(whiteX, SRGB.whiteX)
        && near(whiteY, SRGB.whiteY)
        && near(redX, SRGB.redX)
        && near(redY, SRGB.redY)
        && near(greenX, SRGB.greenX)
        && near(greenY, SRGB.greenY)
        && near(blueX, SRGB.blueX)
        && near(blueY, SRGB.blueY);
  }

  /// Returns whether the primaries span a triangle that contains the white point.
  boolean areUsable() {
    double all = area(redX, redY, greenX, greenY, blueX, blueY);
    return Math.abs(all) > LEAST_AREA
        && whiteY > 0
        && area(whiteX, whiteY, greenX, greenY, blueX, blueY) / all > 0
        && area(redX, redY, whiteX, whiteY, blueX, blueY) / all > 0
        && area(redX, redY, greenX, greenY, whiteX, whiteY) / all > 0;
  }

  private static double area(double ax, double ay, double bx, double by, double cx, double cy) {
    return (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  }

  private static boolean near(double one, double other) {
    return Math.abs(one - other) < ROUNDING;
  }
}
