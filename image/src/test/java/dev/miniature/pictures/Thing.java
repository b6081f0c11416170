package dev.miniature.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/// Things that somebody takes a picture of, drawn in a square whose side is 1.
enum Thing {
  PERSON {
    @Override
    void draw(Graphics2D pen, Random random) {
      Color skin = SKINS[random.nextInt(SKINS.length)];
      pen.setColor(CLOTHES[random.nextInt(CLOTHES.length)]);
      pen.fill(new Arc2D.Double(0.18, 0.42, 0.64, 1.16, 0, 180, Arc2D.PIE));
      pen.setColor(skin);
      pen.fill(new Ellipse2D.Double(0.32, 0.08, 0.36, 0.44));
      pen.setColor(new Color(0x302018));
      pen.fill(new Arc2D.Double(0.3, 0.02, 0.4, 0.4, 0, 180, Arc2D.CHORD));
      pen.fill(new Ellipse2D.Double(0.41, 0.27, 0.05, 0.04));
      pen.fill(new Ellipse2D.Double(0.55, 0.27, 0.05, 0.04));
    }
  },
  BALL {
    @Override
    void draw(Graphics2D pen, Random random) {
      pen.setColor(BRIGHT[random.nextInt(BRIGHT.length)]);
      pen.fill(new Ellipse2D.Double(0.02, 0.02, 0.96, 0.96));
      pen.setColor(new Color(0xF4F4F0));
      pen.fill(new Arc2D.Double(0.02, 0.02, 0.96, 0.96, 20, 50, Arc2D.PIE));
      pen.fill(new Arc2D.Double(0.02, 0.02, 0.96, 0.96, 140, 50, Arc2D.PIE));
      pen.fill(new Arc2D.Double(0.02, 0.02, 0.96, 0.96, 260, 50, Arc2D.PIE));
    }
  },
  DOG {
    @Override
    void draw(Graphics2D pen, Random random) {
      pen.setColor(FURS[random.nextInt(FURS.length)]);
      pen.fill(new Ellipse2D.Double(0.1, 0.4, 0.62, 0.32));
      pen.fill(new Ellipse2D.Double(0.62, 0.16, 0.32, 0.3));
      pen.fill(new Rectangle2D.Double(0.16, 0.6, 0.08, 0.38));
      pen.fill(new Rectangle2D.Double(0.3, 0.6, 0.08, 0.38));
      pen.fill(new Rectangle2D.Double(0.54, 0.6, 0.08, 0.38));
      pen.fill(new Rectangle2D.Double(0.62, 0.56, 0.08, 0.42));
      pen.setStroke(new BasicStroke(0.06f));
      pen.draw(new Arc2D.Double(0.02, 0.24, 0.24, 0.4, 120, 120, Arc2D.OPEN));
      pen.setColor(new Color(0x181410));
      pen.fill(new Ellipse2D.Double(0.8, 0.24, 0.05, 0.05));
      pen.fill(new Ellipse2D.Double(0.9, 0.32, 0.07, 0.06));
      pen.setColor(new Color(0xC83020));
      pen.fill(new Rectangle2D.Double(0.62, 0.42, 0.14, 0.05));
    }
  },
  FLOWER {
    @Override
    void draw(Graphics2D pen, Random random) {
      pen.setColor(new Color(0x3C7830));
      pen.fill(new Rectangle2D.Double(0.47, 0.5, 0.06, 0.5));
      pen.setColor(BRIGHT[random.nextInt(BRIGHT.length)]);
      for (int i = 0; i < 8; i++) {
        AffineTransform before = pen.getTransform();
        pen.rotate(i * Math.PI / 4, 0.5, 0.36);
        pen.fill(new Ellipse2D.Double(0.4, 0.02, 0.2, 0.34));
        pen.setTransform(before);
      }
      pen.setColor(new Color(0xF0C030));
      pen.fill(new Ellipse2D.Double(0.39, 0.25, 0.22, 0.22));
    }
  },
  BOAT {
    @Override
    void draw(Graphics2D pen, Random random) {
      Path2D hull = new Path2D.Double();
      hull.moveTo(0.04, 0.7);
      hull.lineTo(0.96, 0.7);
      hull.lineTo(0.8, 0.94);
      hull.lineTo(0.18, 0.94);
      hull.closePath();
      pen.setColor(CLOTHES[random.nextInt(CLOTHES.length)]);
      pen.fill(hull);
      Path2D sail = new Path2D.Double();
      sail.moveTo(0.48, 0.04);
      sail.lineTo(0.86, 0.64);
      sail.lineTo(0.48, 0.64);
      sail.closePath();
      pen.setColor(new Color(0xF8F4EC));
      pen.fill(sail);
      pen.setColor(new Color(0x402C20));
      pen.fill(new Rectangle2D.Double(0.44, 0.04, 0.03, 0.66));
    }
  },
  LANTERN {
    @Override
    void draw(Graphics2D pen, Random random) {
      pen.setColor(new Color(0x282828));
      pen.fill(new Rectangle2D.Double(0.3, 0.1, 0.4, 0.1));
      pen.fill(new Rectangle2D.Double(0.26, 0.84, 0.48, 0.12));
      pen.setColor(new Color(0xF8D060));
      pen.fill(new Rectangle2D.Double(0.3, 0.2, 0.4, 0.64));
      pen.setColor(new Color(0x282828));
      pen.fill(new Rectangle2D.Double(0.48, 0.2, 0.04, 0.64));
      pen.setStroke(new BasicStroke(0.04f));
      pen.draw(new Arc2D.Double(0.38, 0, 0.24, 0.2, 0, 180, Arc2D.OPEN));
    }
  };

  private static final Color[] SKINS = {
    new Color(0xF0C8A8), new Color(0xD8A078), new Color(0xA06C48), new Color(0x704830)
  };
  private static final Color[] CLOTHES = {
    new Color(0xB02828),
    new Color(0x203C80),
    new Color(0x202020),
    new Color(0xE8E4DC),
    new Color(0x407040)
  };
  private static final Color[] BRIGHT = {
    new Color(0xD83030), new Color(0x3050C0), new Color(0xE88020), new Color(0xA030A0)
  };
  private static final Color[] FURS = {
    new Color(0x6C4828), new Color(0x201C18), new Color(0xE8DCC8), new Color(0xB08050)
  };

  abstract void draw(Graphics2D pen, Random random);

  void draw(Graphics2D pen, Rectangle room, Random random) {
    AffineTransform before = pen.getTransform();
    pen.translate(room.x, room.y);
    pen.scale(room.width, room.height);
    draw(pen, random);
    pen.setTransform(before);
    pen.setStroke(new BasicStroke());
  }
}
