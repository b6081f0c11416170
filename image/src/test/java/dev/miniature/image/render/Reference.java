package dev.miniature.image.render;

import java.awt.image.BufferedImage;

/// The exact but slow reduction of a picture: a Lanczos filter of three lobes over every pixel, in
/// `double`, rounded once.
final class Reference {
  private Reference() {}

  static BufferedImage lanczos(BufferedImage full, int width, int height) {
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] result = new int[width * height];
    for (int shift = 0; shift < 24; shift += 8) {
      double[][] channel = channel(full, shift);
      double[][] narrow = transposed(narrowed(channel, width));
      double[][] low = transposed(narrowed(narrow, height));
      for (int i = 0; i < result.length; i++) {
        result[i] |= Math.clamp(Math.round(low[i / width][i % width]), 0, 255) << shift;
      }
    }
    small.setRGB(0, 0, width, height, result, 0, width);
    return small;
  }

  private static double[][] channel(BufferedImage image, int shift) {
    double[][] rows = new double[image.getHeight()][image.getWidth()];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length; x++) {
        rows[y][x] = (image.getRGB(x, y) >> shift) & 0xFF;
      }
    }
    return rows;
  }

  private static double[][] narrowed(double[][] rows, int width) {
    double[][] narrow = new double[rows.length][width];
    double ratio = (double) rows[0].length / width;
    for (int x = 0; x < width; x++) {
      double centre = (x + 0.5) * ratio - 0.5;
      int first = Math.max(0, (int) Math.ceil(centre - 3 * ratio));
      int last = Math.min(rows[0].length - 1, (int) Math.floor(centre + 3 * ratio));
      double weights = 0;
      for (int i = first; i <= last; i++) {
        double weight = window((i - centre) / ratio);
        weights += weight;
        for (int y = 0; y < rows.length; y++) {
          narrow[y][x] += weight * rows[y][i];
        }
      }
      for (int y = 0; y < rows.length; y++) {
        narrow[y][x] /= weights;
      }
    }
    return narrow;
  }

  private static double window(double x) {
    if (Math.abs(x) < 1e-9) {
      return 1;
    }
    double angle = Math.PI * x;
    return Math.abs(x) >= 3 ? 0 : 3 * Math.sin(angle) * Math.sin(angle / 3) / (angle * angle);
  }

  private static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[0].length; x++) {
        columns[x][y] = rows[y][x];
      }
    }
    return columns;
  }
}
