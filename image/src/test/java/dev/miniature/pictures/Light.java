package dev.miniature.pictures;

/// The colour that is being mixed for one pixel. It changes, since a picture has millions of them.
final class Light {
  private double red;
  private double green;
  private double blue;

  /// Starts anew with a colour `0xRRGGBB`.
  void set(int rgb) {
    red = rgb >> 16 & 0xFF;
    green = rgb >> 8 & 0xFF;
    blue = rgb & 0xFF;
  }

  /// Goes towards a colour.
  ///
  /// @param share 0 for not at all, 1 for all the way
  void mix(int rgb, double share) {
    red += share * ((rgb >> 16 & 0xFF) - red);
    green += share * ((rgb >> 8 & 0xFF) - green);
    blue += share * ((rgb & 0xFF) - blue);
  }

  /// Shines so much of a colour on top.
  void add(int rgb, double share) {
    red += share * (rgb >> 16 & 0xFF);
    green += share * (rgb >> 8 & 0xFF);
    blue += share * (rgb & 0xFF);
  }

  /// Makes it brighter or darker.
  void scale(double factor) {
    red *= factor;
    green *= factor;
    blue *= factor;
  }

  /// As `0xRRGGBB`. What is brighter than white goes gently into white, as on film.
  int rgb() {
    return channel(red) << 16 | channel(green) << 8 | channel(blue);
  }

  private static int channel(double value) {
    double soft = value <= 224 ? value : 255 - 31 * 31 / (value - 224 + 31);
    return Math.clamp((int) (soft + 0.5), 0, 255);
  }
}
