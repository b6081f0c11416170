package dev.miniature.pictures;

/// The colour of one pixel while it is mixed. It is mutable, because a picture has millions of
/// them.
final class Light {
  private double red;
  private double green;
  private double blue;

  /// Starts with a colour `0xRRGGBB`.
  void set(int rgb) {
    red = rgb >> 16 & 0xFF;
    green = rgb >> 8 & 0xFF;
    blue = rgb & 0xFF;
  }

  /// Mixes in a colour.
  ///
  /// @param share 0 for nothing, 1 for only this colour
  void mix(int rgb, double share) {
    red += share * ((rgb >> 16 & 0xFF) - red);
    green += share * ((rgb >> 8 & 0xFF) - green);
    blue += share * ((rgb & 0xFF) - blue);
  }

  /// Adds a share of a colour.
  void add(int rgb, double share) {
    red += share * (rgb >> 16 & 0xFF);
    green += share * (rgb >> 8 & 0xFF);
    blue += share * (rgb & 0xFF);
  }

  /// Scales the brightness.
  void scale(double factor) {
    red *= factor;
    green *= factor;
    blue *= factor;
  }

  /// Returns `0xRRGGBB`. Values above white are compressed smoothly, as on film.
  int rgb() {
    return channel(red) << 16 | channel(green) << 8 | channel(blue);
  }

  private static int channel(double value) {
    double soft = value <= 224 ? value : 255 - 31 * 31 / (value - 224 + 31);
    return Math.clamp((int) (soft + 0.5), 0, 255);
  }
}
