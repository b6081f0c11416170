package dev.miniature.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Draws pictures with transparency: a logo, and a jumping ball.
public final class Drawings {
  private Drawings() {}

  /// Draws Miniature's logo with soft edges on a transparent background: a mountain in a frame, and
  /// a small copy in front of it.
  public static BufferedImage logo(int side) {
    return drawn(
        side,
        side,
        pen -> {
          pen.scale(side / 100.0, side / 100.0);
          tile(pen);
          pen.translate(50, 50);
          pen.scale(0.46, 0.46);
          pen.setColor(Color.WHITE);
          pen.fillRoundRect(-5, -5, 110, 110, 32, 32);
          tile(pen);
        });
  }

  /// Draws a red ball that jumps over a blue one and back: a full first frame without it, then
  /// small frames that cover only the ball, each removed before the next.
  public static List<Gifs.Frame> ball(int side, int frames) {
    List<Gifs.Frame> list = new ArrayList<>();
    BufferedImage stage = drawn(side, side, pen -> stage(pen, side));
    list.add(new Gifs.Frame(Palette.of(stage), 0, 0, 8, Gifs.Disposal.KEEP));
    int ball = side / 5;
    BufferedImage red = drawn(ball, ball, pen -> ball(pen, ball, 0xCC3333, 0xFF9999));
    for (int i = 0; i < frames; i++) {
      double way = 1 - Math.abs(2.0 * i / frames - 1);
      double fall = (2 * way - 1) * (2 * way - 1);
      int left = (int) (side * 0.1 + side * 0.6 * way);
      int top = (int) (side * 0.1 + side * 0.6 * fall);
      list.add(new Gifs.Frame(Palette.of(red), left, top, 8, Gifs.Disposal.UNDO));
    }
    return list;
  }

  private static void tile(Graphics2D pen) {
    pen.setColor(new Color(0x1F6FB2));
    pen.fillRoundRect(0, 0, 100, 100, 28, 28);
    pen.setColor(new Color(0xFFD166));
    pen.fill(new Ellipse2D.Double(62, 16, 20, 20));
    pen.setColor(new Color(0xE8F1F8));
    pen.fill(polygon(10, 84, 40, 32, 70, 84));
    pen.setColor(new Color(0xB9D3E8));
    pen.fill(polygon(46, 84, 66, 52, 90, 84));
  }

  private static void stage(Graphics2D pen, int side) {
    pen.setColor(new Color(0x336699));
    int ground = side * 9 / 10;
    pen.fillRoundRect(side / 20, ground, side * 18 / 20, side - ground, side / 20, side / 20);
    pen.translate(side * 0.4, side * 0.7);
    ball(pen, side / 5, 0x3366CC, 0x99CCFF);
  }

  private static void ball(Graphics2D pen, int side, int colour, int gleam) {
    pen.setColor(new Color(colour));
    pen.fill(new Ellipse2D.Double(0, 0, side, side));
    pen.setColor(new Color(gleam));
    pen.fill(new Ellipse2D.Double(side * 0.22, side * 0.18, side * 0.3, side * 0.3));
  }

  private static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  private static BufferedImage drawn(int width, int height, Consumer<Graphics2D> drawing) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      drawing.accept(pen);
    } finally {
      pen.dispose();
    }
    return image;
  }
}
