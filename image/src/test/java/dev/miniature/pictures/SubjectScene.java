package dev.miniature.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/// A picture of one thing off the middle, in surroundings that are full of something else.
///
/// @param image the picture, 640×360 or 360×640
/// @param subject where the thing is, in pixels
public record SubjectScene(BufferedImage image, Rectangle subject) {
  private static final int LONG = 640;
  private static final int SHORT = 360;

  /// Scene number `seed`: each has a place and a thing of its own.
  public static SubjectScene of(int seed) {
    Random random = new Random(1_000L + seed);
    boolean wide = random.nextInt(3) > 0;
    int width = wide ? LONG : SHORT;
    int height = wide ? SHORT : LONG;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    try {
      Surroundings[] places = Surroundings.values();
      places[seed % places.length].draw(pen, width, height, random);
      Rectangle subject = place(width, height, random);
      Thing[] things = Thing.values();
      things[seed / places.length % things.length].draw(pen, subject, random);
      grain(image, random);
      return new SubjectScene(image, subject);
    } finally {
      pen.dispose();
    }
  }

  /// Near one end of the long side, and as large as a tenth to a fifth of it.
  private static Rectangle place(int width, int height, Random random) {
    int side = (int) (LONG * (0.11 + 0.1 * random.nextDouble()));
    int length = Math.max(width, height);
    double along = 0.12 + 0.16 * random.nextDouble();
    int near = (int) ((random.nextBoolean() ? along : 1 - along) * length) - side / 2;
    int other = (int) ((0.3 + 0.4 * random.nextDouble()) * SHORT) - side / 2;
    int kept = Math.clamp(near, 2, length - side - 2);
    int across = Math.clamp(other, 2, SHORT - side - 2);
    return width > height
        ? new Rectangle(kept, across, side, side)
        : new Rectangle(across, kept, side, side);
  }

  private static void grain(BufferedImage image, Random random) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int off = (int) Math.round(random.nextGaussian() * 4);
        int rgb = image.getRGB(x, y);
        image.setRGB(
            x,
            y,
            level((rgb >> 16 & 0xFF) + off) << 16
                | level((rgb >> 8 & 0xFF) + off) << 8
                | level((rgb & 0xFF) + off));
      }
    }
  }

  private static int level(int value) {
    return Math.clamp(value, 0, 255);
  }

  /// A colour near another one.
  static Color near(Color colour, int by, Random random) {
    return new Color(
        level(colour.getRed() + random.nextInt(2 * by + 1) - by),
        level(colour.getGreen() + random.nextInt(2 * by + 1) - by),
        level(colour.getBlue() + random.nextInt(2 * by + 1) - by));
  }
}
