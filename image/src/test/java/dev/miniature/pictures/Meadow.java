package dev.miniature.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/// Draws the near shore: tall grass with flowers and a wooden fence, from far to near.
final class Meadow {
  private static final int ROWS = 46;

  private final Noise noise = new Noise(401);
  private final double width;
  private final Graphics2D pen;

  private Meadow(double width, Graphics2D pen) {
    this.width = width;
    this.pen = pen;
  }

  /// Draws the meadow over the lower part of a picture.
  static void draw(BufferedImage image) {
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      pen.scale(image.getHeight(), image.getHeight());
      new Meadow((double) image.getWidth() / image.getHeight(), pen).draw();
    } finally {
      pen.dispose();
    }
  }

  private void draw() {
    ground();
    for (int row = 0; row < ROWS; row++) {
      double near = (row + 1.0) / ROWS;
      if (row == ROWS * 2 / 5) {
        fence();
      }
      int blades = (int) (width * (330 - 210 * near));
      for (int i = 0; i < blades; i++) {
        blade(row, i, near);
      }
    }
  }

  /// Returns where the meadow begins, higher at the left than at the right.
  private double edge(double x) {
    double slope = 0.845 + 0.075 * Noise.step(0, width, x);
    return slope + 0.03 * (noise.smooth(x * 2.2, 1) - 0.5) + 0.012 * noise.smooth(x * 9, 2);
  }

  private void ground() {
    Path2D bank = new Path2D.Double();
    bank.moveTo(0, 1.01);
    for (int i = 0; i <= 200; i++) {
      bank.lineTo(width * i / 200, edge(width * i / 200));
    }
    bank.lineTo(width, 1.01);
    bank.closePath();
    pen.setColor(new Color(0x2A3A1E));
    pen.fill(bank);
  }

  private void blade(int row, int index, double near) {
    double chance = noise.at(index, row);
    double x = width * (noise.at(index, row + 1_000) * 1.04 - 0.02);
    double top = edge(x);
    double y = top + (1.06 - top) * near * near + 0.006;
    double tall = (0.018 + 0.065 * near) * (0.5 + 0.9 * noise.at(index, row + 2_000));
    double lean = tall * (0.9 * noise.at(index, row + 3_000) - 0.3);
    double thick = (0.0007 + 0.0016 * near) * (0.7 + 0.6 * chance);
    pen.setColor(grass(x, near, chance));
    Path2D blade = new Path2D.Double();
    blade.moveTo(x - thick, y);
    blade.quadTo(x - thick, y - tall * 0.6, x + lean, y - tall);
    blade.quadTo(x + thick * 1.2, y - tall * 0.55, x + thick, y);
    blade.closePath();
    pen.fill(blade);
    if (noise.at(index, row + 4_000) > 0.984) {
      flower(x + lean, y - tall, 0.0022 + 0.0062 * near, chance);
    }
  }

  private Color grass(double x, double near, double chance) {
    Light light = new Light();
    light.set(0x33501F);
    light.mix(0x86983F, chance * chance);
    light.mix(0xE9C46A, 0.55 * chance * noise.smooth(x * 4, near * 9));
    double sunny = 1 / (1 + 3 * (x - width * 0.64) * (x - width * 0.64));
    light.scale(0.62 + 0.35 * sunny + 0.25 * noise.smooth(x * 6, near * 14));
    return new Color(light.rgb());
  }

  private void flower(double x, double y, double size, double chance) {
    boolean poppy = chance < 0.55;
    pen.setColor(new Color(poppy ? 0xD8412F : chance < 0.8 ? 0xF7F1E3 : 0x6E7FD0));
    for (int petal = 0; petal < 5; petal++) {
      double angle = petal * 2 * StrictMath.PI / 5 + chance * 6;
      double px = x + StrictMath.cos(angle) * size * 0.55;
      double py = y + StrictMath.sin(angle) * size * 0.4;
      pen.fill(new Ellipse2D.Double(px - size * 0.5, py - size * 0.42, size, size * 0.84));
    }
    pen.setColor(new Color(poppy ? 0x3A1714 : 0xE9B93A));
    pen.fill(new Ellipse2D.Double(x - size * 0.26, y - size * 0.22, size * 0.52, size * 0.44));
  }

  private void fence() {
    int posts = (int) (width * 5) + 2;
    for (int post = -1; post < posts; post++) {
      double x = post * 0.2 + 0.06;
      double foot = foot(x);
      double high = 0.15 + 0.012 * noise.at(post, 77);
      for (int rail = 0; rail < 2; rail++) {
        double from = foot - high * (rail == 0 ? 0.82 : 0.45);
        double to = foot(x + 0.2) - 0.155 * (rail == 0 ? 0.82 : 0.45);
        plank(x, from, x + 0.2, to, 0.0085, false);
      }
    }
    for (int post = -1; post < posts; post++) {
      double x = post * 0.2 + 0.06;
      double lean = 0.008 * (noise.at(post, 78) - 0.5);
      plank(x + lean, foot(x) - 0.15 - 0.012 * noise.at(post, 77), x, foot(x) + 0.03, 0.011, true);
    }
  }

  private double foot(double x) {
    return edge(x) + 0.055;
  }

  /// Draws a board from one end to the other, with its grain, bright on the side of the sun.
  private void plank(double x1, double y1, double x2, double y2, double half, boolean upright) {
    int lines = 9;
    for (int i = 0; i < lines; i++) {
      double from = -half + 2 * half * i / lines;
      double to = -half + 2 * half * (i + 1.25) / lines;
      Light light = new Light();
      light.set(0x5B4634);
      double sunny = upright ? (double) i / lines : 1 - (double) i / lines;
      light.mix(0xE2B27C, 0.75 * sunny * sunny);
      light.scale(0.8 + 0.35 * noise.at(i, (int) (x1 * 997)));
      pen.setColor(new Color(light.rgb()));
      Path2D line = new Path2D.Double();
      line.moveTo(x1 + (upright ? from : 0), y1 + (upright ? 0 : from));
      line.lineTo(x1 + (upright ? to : 0), y1 + (upright ? 0 : to));
      line.lineTo(x2 + (upright ? to : 0), y2 + (upright ? 0 : to));
      line.lineTo(x2 + (upright ? from : 0), y2 + (upright ? 0 : from));
      line.closePath();
      pen.fill(line);
    }
  }
}
