package dev.miniature.image.java2d;

/// Arithmetic on one pixel, `0xAARRGGBB`, whose colours are multiplied with its alpha, or not.
final class Alpha {
  private Alpha() {}

  /// Undoes the multiplication. What cannot be seen becomes black.
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

  /// Multiplies the colours with alpha.
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
