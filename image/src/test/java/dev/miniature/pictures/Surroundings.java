package dev.miniature.pictures;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/// Places full of things that nobody looks at.
enum Surroundings {
  MEADOW {
    @Override
    void draw(Graphics2D pen, int width, int height, Random random) {
      double horizon = height * (0.25 + 0.2 * random.nextDouble());
      fade(pen, 0, horizon, width, new Color(0x9CC4E8), new Color(0xDCE8F0));
      fade(pen, horizon, height, width, new Color(0x7A9A4A), new Color(0x4A6E2A));
      for (int i = 0; i < 6_000; i++) {
        double y = horizon + (height - horizon) * random.nextDouble();
        double x = width * random.nextDouble();
        pen.setColor(SubjectScene.near(new Color(0x648A3C), 26, random));
        pen.draw(
            new Line2D.Double(x, y, x + random.nextInt(5) - 2, y - 4 - 8 * random.nextDouble()));
      }
    }
  },
  SEA {
    @Override
    void draw(Graphics2D pen, int width, int height, Random random) {
      double horizon = height * (0.3 + 0.2 * random.nextDouble());
      fade(pen, 0, horizon, width, new Color(0x7AA8D8), new Color(0xF0E4D0));
      fade(pen, horizon, height, width, new Color(0x4A80A0), new Color(0x244A68));
      for (int i = 0; i < 700; i++) {
        double near = random.nextDouble();
        double y = horizon + (height - horizon) * near;
        double x = width * random.nextDouble();
        pen.setColor(SubjectScene.near(new Color(0x6A9CB8), 24, random));
        pen.draw(new Line2D.Double(x, y, x + 6 + 30 * near, y));
      }
    }
  },
  BRICKS {
    @Override
    void draw(Graphics2D pen, int width, int height, Random random) {
      fade(pen, 0, height, width, new Color(0xB8B0A4), new Color(0xA09890));
      int high = 18;
      for (int row = 0; row * high < height; row++) {
        for (int x = -(row % 2) * 22; x < width; x += 44) {
          pen.setColor(SubjectScene.near(new Color(0x96604C), 14, random));
          pen.fill(new Rectangle2D.Double(x + 2, row * high + 2, 40, high - 4));
        }
      }
    }
  },
  SAND {
    @Override
    void draw(Graphics2D pen, int width, int height, Random random) {
      fade(pen, 0, height, width, new Color(0xE0CCA0), new Color(0xC8B080));
      for (int i = 0; i < 9_000; i++) {
        double size = 1 + 2 * random.nextDouble();
        pen.setColor(SubjectScene.near(new Color(0xCCB486), 20, random));
        pen.fill(
            new Ellipse2D.Double(
                width * random.nextDouble(), height * random.nextDouble(), size, size));
      }
    }
  },
  FOREST {
    @Override
    void draw(Graphics2D pen, int width, int height, Random random) {
      fade(pen, 0, height, width, new Color(0x8AA08A), new Color(0x3C4C30));
      for (int i = 0; i < 34; i++) {
        double wide = 4 + 14 * random.nextDouble();
        pen.setColor(SubjectScene.near(new Color(0x584838), 16, random));
        pen.fill(new Rectangle2D.Double(width * random.nextDouble(), 0, wide, height * 0.85));
      }
      for (int i = 0; i < 2_500; i++) {
        double size = 3 + 7 * random.nextDouble();
        pen.setColor(SubjectScene.near(new Color(0x50703C), 22, random));
        pen.fill(
            new Ellipse2D.Double(
                width * random.nextDouble(),
                height * Math.pow(random.nextDouble(), 1.5),
                size,
                size));
      }
    }
  },
  CITY {
    @Override
    void draw(Graphics2D pen, int width, int height, Random random) {
      fade(pen, 0, height, width, new Color(0xB8C8D8), new Color(0xD8D4CC));
      for (int x = 0; x < width; ) {
        int wide = 40 + random.nextInt(50);
        int top = height / 8 + random.nextInt(height / 4);
        pen.setColor(SubjectScene.near(new Color(0x8C8C90), 16, random));
        pen.fillRect(x, top, wide, height - top);
        pen.setColor(SubjectScene.near(new Color(0x606870), 10, random));
        for (int y = top + 8; y < height - 8; y += 16) {
          for (int w = x + 6; w < x + wide - 8; w += 14) {
            pen.fillRect(w, y, 7, 9);
          }
        }
        x += wide;
      }
    }
  },
  LIGHTS {
    @Override
    void draw(Graphics2D pen, int width, int height, Random random) {
      fade(pen, 0, height, width, new Color(0x202838), new Color(0x38302C));
      for (int i = 0; i < 60; i++) {
        double size = 14 + 30 * random.nextDouble();
        Color light = SubjectScene.near(new Color(0x806848), 24, random);
        pen.setColor(new Color(light.getRed(), light.getGreen(), light.getBlue(), 70));
        pen.fill(
            new Ellipse2D.Double(
                width * random.nextDouble(), height * random.nextDouble(), size, size));
      }
    }
  },
  SNOW {
    @Override
    void draw(Graphics2D pen, int width, int height, Random random) {
      double horizon = height * (0.3 + 0.2 * random.nextDouble());
      fade(pen, 0, horizon, width, new Color(0xA8BCD0), new Color(0xE0E4EC));
      fade(pen, horizon, height, width, new Color(0xF0F2F8), new Color(0xDCE2EC));
      for (int i = 0; i < 40; i++) {
        double x = width * random.nextDouble();
        double tall = 14 + 22 * random.nextDouble();
        pen.setColor(SubjectScene.near(new Color(0x506458), 12, random));
        for (int branch = 0; branch < tall; branch += 2) {
          double half = branch * 0.28;
          double y = horizon - tall + branch;
          pen.draw(new Line2D.Double(x - half, y, x + half, y));
        }
      }
    }
  };

  abstract void draw(Graphics2D pen, int width, int height, Random random);

  private static void fade(
      Graphics2D pen, double top, double bottom, int width, Color above, Color below) {
    pen.setPaint(new GradientPaint(0, (float) top, above, 0, (float) bottom, below));
    pen.fill(new Rectangle2D.Double(0, top, width, bottom - top));
  }
}
