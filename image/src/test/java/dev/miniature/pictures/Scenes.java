package dev.miniature.pictures;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/// Draws pictures that look like photographs, at any size, with detail as fine as a pixel.
public final class Scenes {
  /// The maximum error of a camera's sensor, in levels of 255.
  private static final double GRAIN = 3.5;

  private Scenes() {}

  /// Draws a lake in the mountains in the evening, with camera grain.
  public static BufferedImage photo(int width, int height) {
    BufferedImage image = clear(width, height);
    Noise noise = new Noise(11);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        double off = GRAIN * (noise.at(x, y) + noise.at(x + width, y) - 1);
        row[x] = grainy(row[x], (int) Math.floor(off + 0.5));
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }

  /// Draws the same without grain, which takes much space in lossless formats.
  public static BufferedImage clear(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    double pixel = 1.0 / height;
    Lake lake = new Lake(width * pixel, pixel);
    IntStream.range(0, height)
        .parallel()
        .forEach(y -> image.setRGB(0, y, width, 1, row(lake, width, y, pixel), 0, width));
    Meadow.draw(image);
    return image;
  }

  private static int[] row(Lake lake, int width, int y, double pixel) {
    Light light = new Light();
    int[] row = new int[width];
    for (int x = 0; x < width; x++) {
      lake.paint((x + 0.5) * pixel, (y + 0.5) * pixel, light);
      row[x] = light.rgb();
    }
    return row;
  }

  private static int grainy(int rgb, int off) {
    int red = Math.clamp((rgb >> 16 & 0xFF) + off, 0, 255);
    int green = Math.clamp((rgb >> 8 & 0xFF) + off, 0, 255);
    int blue = Math.clamp((rgb & 0xFF) + off, 0, 255);
    return red << 16 | green << 8 | blue;
  }
}
