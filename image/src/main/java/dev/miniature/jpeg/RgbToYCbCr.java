package dev.miniature.jpeg;

/// Converts RGB to YCbCr (JFIF 1.02). Samples are relative to mid-grey, as the core keeps them.
public final class RgbToYCbCr {
  private RgbToYCbCr() {}

  /// Returns one component of a colour, −128 to 127.
  ///
  /// @param component 0 for Y, 1 for Cb, 2 for Cr
  public static float sample(int component, float red, float green, float blue) {
    return switch (component) {
      case 0 -> 0.299f * red + 0.587f * green + 0.114f * blue - 128;
      case 1 -> -0.168736f * red - 0.331264f * green + 0.5f * blue;
      default -> 0.5f * red - 0.418688f * green - 0.081312f * blue;
    };
  }
}
