package dev.miniature.image.render;

import java.awt.image.BufferedImage;

/// The difference of two colours as the eye sees it: ΔE₀₀ (ISO/CIE 11664-6), where 1 is about the
/// smallest difference that can be seen. Unlike the distance in CIELAB, it does not exaggerate
/// differences of saturated colours.
final class Ciede2000 {
  /// The chroma from which differences of chroma and hue count fully, to the seventh power.
  private static final double SATURATED = Math.pow(25, 7);

  private Ciede2000() {}

  /// Returns the mean difference of two pictures in sRGB that have the same size.
  static double mean(BufferedImage one, BufferedImage other) {
    double sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        sum +=
            between(ColourDistance.lab(one.getRGB(x, y)), ColourDistance.lab(other.getRGB(x, y)));
      }
    }
    return sum / one.getWidth() / one.getHeight();
  }

  /// Returns the difference of two colours, each as lightness, a and b in CIELAB.
  static double between(double[] one, double[] other) {
    double chromaOfBoth = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
    double stretch = 1 + (1 - share(chromaOfBoth)) / 2;
    double chroma = Math.hypot(stretch * one[1], one[2]);
    double otherChroma = Math.hypot(stretch * other[1], other[2]);
    double hue = hue(stretch * one[1], one[2]);
    double otherHue = hue(stretch * other[1], other[2]);
    boolean grey = chroma == 0 || otherChroma == 0;
    double turn = grey ? 0 : halfTurn(otherHue - hue);
    double meanHue = grey ? hue + otherHue : hue + turn / 2;
    double meanChroma = (chroma + otherChroma) / 2;
    double middle = Math.pow((one[0] + other[0]) / 2 - 50, 2);

    double lightness = (other[0] - one[0]) / (1 + 0.015 * middle / Math.sqrt(20 + middle));
    double saturation = (otherChroma - chroma) / (1 + 0.045 * meanChroma);
    double tint =
        2
            * Math.sqrt(chroma * otherChroma)
            * sine(turn / 2)
            / (1 + 0.015 * meanChroma * weight(meanHue));
    double rotation = -2 * share(meanChroma) * sine(60 * Math.exp(-blueness(meanHue)));
    return Math.sqrt(
        lightness * lightness
            + saturation * saturation
            + tint * tint
            + rotation * saturation * tint);
  }

  private static double share(double chroma) {
    double power = Math.pow(chroma, 7);
    return Math.sqrt(power / (power + SATURATED));
  }

  /// Returns an angle in degrees, 0 up to 360.
  private static double hue(double a, double b) {
    return (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
  }

  /// Returns the same angle from −180 to 180 degrees.
  private static double halfTurn(double angle) {
    return angle > 180 ? angle - 360 : angle < -180 ? angle + 360 : angle;
  }

  private static double weight(double hue) {
    return 1
        - 0.17 * cosine(hue - 30)
        + 0.24 * cosine(2 * hue)
        + 0.32 * cosine(3 * hue + 6)
        - 0.20 * cosine(4 * hue - 63);
  }

  private static double blueness(double hue) {
    return Math.pow(((hue + 360) % 360 - 275) / 25, 2);
  }

  private static double cosine(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }

  private static double sine(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }
}
