package dev.miniature.pictures;

import java.awt.image.BufferedImage;

/// Pictures that look like photographs, at any size, with detail as fine as a pixel.
public final class Scenes {
  private Scenes() {}

  /// A lake in the mountains in the evening, with the grain of a camera.
  public static BufferedImage photo(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Noise noise = new Noise(7);
    Noise grain = new Noise(11);
    double unit = 1.0 / height;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = x * unit;
        double v = y * unit;
        double ridge = 0.55 - 0.3 * noise.rough(u * 3, 0.5, 6);
        double t = noise.rough(u * 30, v * 60, 3);
        double r = v < ridge ? 0.4 + 0.6 * v : 0.15 + 0.3 * t;
        double g = v < ridge ? 0.55 + 0.4 * v : 0.25 + 0.4 * t;
        double b = v < ridge ? 0.85 : 0.2 + 0.1 * t;
        double n = (grain.at(x, y) - 0.5) * 0.03;
        image.setRGB(x, y, channel(r + n) << 16 | channel(g + n) << 8 | channel(b + n));
      }
    }
    return image;
  }

  private static int channel(double value) {
    return Math.clamp((int) (value * 255 + 0.5), 0, 255);
  }
}
