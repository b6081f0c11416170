package dev.miniature.bench.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// Draws dead leaves: discs of all sizes that overlap at random, with camera grain. They share the
/// statistics of photographs (as many edges at every scale, 1/f noise), and camera tests use them.
/// The parameters make a JPEG and its thumbnails about as large as those of the photograph with
/// which sharp is usually measured.
final class Leaves {
  /// Discs per million pixels, enough to cover the background.
  private static final int DISCS = 1_000;

  /// The smallest radius in pixels.
  private static final double SMALLEST = 8;

  /// The standard deviation of the grain, in levels of 255.
  private static final double GRAIN = 5;

  private final Random chance = new Random(42);
  private final int width;
  private final int height;

  private Leaves(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /// Draws a picture of this size, the same every time.
  static BufferedImage picture(int width, int height) {
    return new Leaves(width, height).drawn();
  }

  /// Draws the same picture with transparency: opaque in the middle, transparent in the corners,
  /// soft in between.
  static BufferedImage faded(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    BufferedImage opaque = picture(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double far = Math.hypot(2.0 * x / width - 1, 2.0 * y / height - 1);
        int alpha = Math.clamp(Math.round((1.2 - far) * 640), 0, 255);
        image.setRGB(x, y, (alpha << 24) | (opaque.getRGB(x, y) & 0xFFFFFF));
      }
    }
    return image;
  }

  private BufferedImage drawn() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setColor(Color.GRAY);
      pen.fillRect(0, 0, width, height);
      for (long disc = (long) width * height * DISCS / 1_000_000; disc > 0; disc--) {
        lay(pen);
      }
    } finally {
      pen.dispose();
    }
    for (int y = 0; y < height; y++) {
      sow(image, y);
    }
    return image;
  }

  /// Adds grain to one row, the same for all channels of a pixel.
  private void sow(BufferedImage image, int y) {
    int[] row = image.getRGB(0, y, width, 1, null, 0, width);
    for (int x = 0; x < width; x++) {
      int grain = (int) Math.round(GRAIN * chance.nextGaussian());
      int red = Math.clamp((row[x] >> 16 & 0xFF) + grain, 0, 255);
      int green = Math.clamp((row[x] >> 8 & 0xFF) + grain, 0, 255);
      int blue = Math.clamp((row[x] & 0xFF) + grain, 0, 255);
      row[x] = (red << 16) | (green << 8) | blue;
    }
    image.setRGB(0, y, width, 1, row, 0, width);
  }

  /// Draws a disc. The density of radii is r⁻³, which makes the picture look the same at every
  /// scale.
  private void lay(Graphics2D pen) {
    double largest = height / 3.0;
    double u = chance.nextDouble();
    double inverseSquare = (1 - u) / (SMALLEST * SMALLEST) + u / (largest * largest);
    double radius = 1 / Math.sqrt(inverseSquare);
    double x = chance.nextDouble() * width - radius;
    double y = chance.nextDouble() * height - radius;
    pen.setColor(
        Color.getHSBColor(
            (float) (0.07 + 0.12 * chance.nextGaussian()),
            (float) (0.15 + 0.3 * chance.nextDouble()),
            (float) (0.325 + 0.35 * chance.nextDouble())));
    pen.fill(new Ellipse2D.Double(x, y, 2 * radius, 2 * radius));
  }
}
