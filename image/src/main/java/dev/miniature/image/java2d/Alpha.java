package dev.miniature.image.java2d;

/// Arithmetic on a pixel `0xAARRGGBB` with straight or premultiplied colours.
final class Alpha {
  private Alpha() {}

  /// Returns the pixel with straight colours. Fully transparent pixels become black.
  static int divided(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 255 || alpha == 0) {
      return alpha == 0 ? 0 : pixel;
    }
    return alpha << 24
        | divided((pixel >> 16) & 0xFF, alpha) << 16
        | divided((pixel >> 8) & 0xFF, alpha) << 8
        | divided(pixel & 0xFF, alpha);
  }

  /// Returns the pixel with premultiplied colours.
  static int multiplied(int pixel) {
    int alpha = pixel >>> 24;
    return alpha << 24
        | multiplied((pixel >> 16) & 0xFF, alpha) << 16
        | multiplied((pixel >> 8) & 0xFF, alpha) << 8
        | multiplied(pixel & 0xFF, alpha);
  }

  private static int divided(int colour, int alpha) {
    return Math.min(255, (colour * 255 + alpha / 2) / alpha);
  }

  private static int multiplied(int colour, int alpha) {
    return (colour * alpha + 127) / 255;
  }
}
