package dev.miniature.pictures;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/// A picture of somebody who stands at one side, in front of something bright that would draw the
/// eye.
///
/// @param image the picture, 640×400
/// @param face where the face is, in pixels
public record Portrait(BufferedImage image, Rectangle face) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;
  private static final Color[] SKINS = {
    new Color(0xF2CDB0), new Color(0xE0AC86), new Color(0xC08A62), new Color(0x9A6844)
  };
  private static final Color[] HAIRS = {
    new Color(0x2A1C14), new Color(0x5A3A22), new Color(0x8A6A40), new Color(0x181414)
  };

  /// Portrait number `seed`.
  public static Portrait of(int seed) {
    Random random = new Random(7_000L + seed);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    boolean left = seed % 2 == 0;
    double width = 104 + 40 * random.nextDouble();
    double along = (left ? 0.17 : 0.83) * WIDTH + 24 * (random.nextDouble() - 0.5);
    double middle = HEIGHT * (0.4 + 0.08 * random.nextDouble());
    try {
      room(pen, left, random);
      person(pen, along, middle, width, random);
    } finally {
      pen.dispose();
    }
    double height = width * 1.3;
    Rectangle face =
        new Rectangle(
            (int) (along - width / 2), (int) (middle - height / 2), (int) width, (int) height);
    return new Portrait(image, face);
  }

  private static void room(Graphics2D pen, boolean left, Random random) {
    pen.setPaint(new GradientPaint(0, 0, new Color(0xB8C0C4), 0, HEIGHT, new Color(0x8C8880)));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    double far = left ? WIDTH * 0.62 : WIDTH * 0.08;
    for (int i = 0; i < 12; i++) {
      pen.setColor(new Color(Color.HSBtoRGB(random.nextFloat(), 0.8f, 0.85f)));
      double size = 20 + 40 * random.nextDouble();
      pen.fill(
          new Rectangle2D.Double(
              far + 150 * random.nextDouble(), HEIGHT * random.nextDouble(), size, size));
    }
  }

  private static void person(Graphics2D pen, double x, double y, double width, Random random) {
    Color skin = SKINS[random.nextInt(SKINS.length)];
    Color hair = HAIRS[random.nextInt(HAIRS.length)];
    double w = width;
    double h = width * 1.3;
    pen.setColor(new Color(0x38485C));
    pen.fill(new Ellipse2D.Double(x - 1.15 * w, y + 0.72 * h, 2.3 * w, 1.6 * h));
    pen.setColor(darker(skin, 0.82));
    pen.fill(new Rectangle2D.Double(x - 0.2 * w, y + 0.3 * h, 0.4 * w, 0.5 * h));
    pen.setColor(hair);
    pen.fill(new Ellipse2D.Double(x - 0.58 * w, y - 0.62 * h, 1.16 * w, 1.0 * h));
    shaded(pen, new Ellipse2D.Double(x - 0.48 * w, y - 0.48 * h, 0.96 * w, h), skin);
    pen.setColor(hair);
    pen.fill(new Arc2D.Double(x - 0.5 * w, y - 0.56 * h, w, 0.62 * h, 15, 150, Arc2D.CHORD));
    for (int side = -1; side <= 1; side += 2) {
      eye(pen, x + side * 0.21 * w, y - 0.06 * h, w, skin, hair);
    }
    pen.setColor(darker(skin, 0.78));
    pen.fill(new Ellipse2D.Double(x - 0.085 * w, y + 0.1 * h, 0.17 * w, 0.07 * h));
    pen.setPaint(
        new GradientPaint(
            (float) x,
            (float) y,
            darker(skin, 0.95),
            (float) (x + 0.1 * w),
            (float) y,
            darker(skin, 0.85)));
    pen.fill(new Rectangle2D.Double(x - 0.04 * w, y - 0.05 * h, 0.08 * w, 0.18 * h));
    pen.setColor(new Color(0xA04C48));
    pen.fill(new Ellipse2D.Double(x - 0.17 * w, y + 0.235 * h, 0.34 * w, 0.075 * h));
    pen.setColor(new Color(0x702C2C));
    pen.fill(new Rectangle2D.Double(x - 0.15 * w, y + 0.265 * h, 0.3 * w, 0.012 * h));
  }

  private static void eye(Graphics2D pen, double x, double y, double w, Color skin, Color hair) {
    pen.setColor(darker(skin, 0.8));
    pen.fill(new Ellipse2D.Double(x - 0.13 * w, y - 0.075 * w, 0.26 * w, 0.15 * w));
    pen.setColor(new Color(0xF0ECE8));
    pen.fill(new Ellipse2D.Double(x - 0.095 * w, y - 0.045 * w, 0.19 * w, 0.09 * w));
    pen.setColor(new Color(0x302820));
    pen.fill(new Ellipse2D.Double(x - 0.045 * w, y - 0.045 * w, 0.09 * w, 0.09 * w));
    pen.setColor(hair);
    pen.fill(
        new Arc2D.Double(x - 0.14 * w, y - 0.17 * w, 0.28 * w, 0.14 * w, 20, 140, Arc2D.CHORD));
  }

  private static void shaded(Graphics2D pen, Shape shape, Color colour) {
    double middle = shape.getBounds2D().getCenterX();
    double high = shape.getBounds2D().getCenterY() - shape.getBounds2D().getHeight() * 0.1;
    pen.setPaint(
        new RadialGradientPaint(
            (float) middle,
            (float) high,
            (float) (shape.getBounds2D().getHeight() * 0.62),
            new float[] {0, 0.6f, 1},
            new Color[] {darker(colour, 1.04), colour, darker(colour, 0.7)}));
    pen.fill(shape);
  }

  private static Color darker(Color colour, double by) {
    return new Color(
        Math.clamp(Math.round(colour.getRed() * by), 0, 255),
        Math.clamp(Math.round(colour.getGreen() * by), 0, 255),
        Math.clamp(Math.round(colour.getBlue() * by), 0, 255));
  }
}
