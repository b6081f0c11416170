package dev.miniature.image.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/// The outlines of glyphs (the tables `loca` and `glyf`), in font units, with y upwards. Hinting is
/// ignored.
final class GlyphOutlines {
  /// The maximum depth of composite glyphs; real ones have two levels. It stops a font that
  /// contains itself.
  private static final int MAX_DEPTH = 5;

  /// The maximum number of points of a glyph with all its parts; the most complex real ones have
  /// some hundreds.
  private static final int MAX_POINTS = 20_000;

  private static final int ON_CURVE = 1;
  private static final int X_SHORT = 2;
  private static final int Y_SHORT = 4;
  private static final int REPEAT = 8;
  private static final int X_SAME = 16;
  private static final int Y_SAME = 32;

  private static final int WORDS = 1;
  private static final int ARE_OFFSETS = 2;
  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int MATRIX = 128;
  private static final float UNIT = 1 << 14;

  private final ByteBuffer offsets;
  private final ByteBuffer outlines;
  private final boolean isLong;
  private final int count;

  GlyphOutlines(FontTables tables, boolean isLong, int count) {
    this.offsets = tables.need("loca");
    this.outlines = tables.need("glyf");
    this.isLong = isLong;
    this.count = count;
  }

  /// Returns the outline of a glyph; empty if it has none, like a space.
  Path2D outline(int glyph) {
    Path2D.Float path = new Path2D.Float(Path2D.WIND_NON_ZERO);
    add(glyph, new AffineTransform(), path, new int[1], 0);
    return path;
  }

  private void add(int glyph, AffineTransform place, Path2D path, int[] points, int depth) {
    if (glyph < 0 || glyph >= count || depth > MAX_DEPTH) {
      return;
    }
    int from = offset(glyph);
    int to = offset(glyph + 1);
    if (to - from < 10) {
      return;
    }
    ByteBuffer data = outlines.slice(from, to - from);
    int contours = data.getShort(0);
    data.position(10);
    if (contours >= 0) {
      simple(data, contours, place, path, points);
    } else {
      compound(data, place, path, points, depth);
    }
  }

  private int offset(int glyph) {
    return isLong ? offsets.getInt(4 * glyph) : 2 * (offsets.getShort(2 * glyph) & 0xFFFF);
  }

  private static void simple(
      ByteBuffer data, int contours, AffineTransform place, Path2D path, int[] points) {
    int[] ends = new int[contours];
    for (int i = 0; i < contours; i++) {
      ends[i] = data.getShort() & 0xFFFF;
    }
    int all = contours == 0 ? 0 : ends[contours - 1] + 1;
    points[0] += all;
    if (points[0] > MAX_POINTS) {
      throw new IllegalArgumentException("a font with a glyph of too many points");
    }
    data.position(data.position() + 2 + (data.getShort(data.position()) & 0xFFFF));
    byte[] flags = flags(data, all);
    float[] xs = coordinates(data, flags, X_SHORT, X_SAME);
    float[] ys = coordinates(data, flags, Y_SHORT, Y_SAME);
    for (int i = 0; i < all; i++) {
      float[] point = {xs[i], ys[i]};
      place.transform(point, 0, point, 0, 1);
      xs[i] = point[0];
      ys[i] = point[1];
    }
    int start = 0;
    for (int end : ends) {
      if (end >= start && end < all) {
        contour(flags, xs, ys, start, end, path);
      }
      start = end + 1;
    }
  }

  private static byte[] flags(ByteBuffer data, int count) {
    byte[] flags = new byte[count];
    for (int i = 0; i < count; ) {
      byte flag = data.get();
      int times = (flag & REPEAT) == 0 ? 1 : 1 + (data.get() & 0xFF);
      for (int end = Math.min(count, i + times); i < end; i++) {
        flags[i] = flag;
      }
    }
    return flags;
  }

  private static float[] coordinates(ByteBuffer data, byte[] flags, int isShort, int isSame) {
    float[] values = new float[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = data.get() & 0xFF;
        value += same ? step : -step;
      } else if (!same) {
        value += data.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  /// Adds a contour. Points off the curve are control points; there is an implied point on the
  /// curve between two of them.
  private static void contour(
      byte[] flags, float[] xs, float[] ys, int start, int end, Path2D path) {
    int count = end - start + 1;
    int first = 0;
    while (first < count && (flags[start + first] & ON_CURVE) == 0) {
      first++;
    }
    boolean allOff = first == count;
    int origin = start + (allOff ? 0 : first);
    int last = start + (origin - start + count - 1) % count;
    float x = allOff ? (xs[origin] + xs[last]) / 2 : xs[origin];
    float y = allOff ? (ys[origin] + ys[last]) / 2 : ys[origin];
    path.moveTo(x, y);
    for (int i = allOff ? 0 : 1; i < count + (allOff ? 0 : 1); i++) {
      int at = start + (origin - start + i) % count;
      if ((flags[at] & ON_CURVE) != 0) {
        path.lineTo(xs[at], ys[at]);
      } else {
        int next = start + (at - start + 1) % count;
        boolean onCurve = (flags[next] & ON_CURVE) != 0;
        path.quadTo(
            xs[at],
            ys[at],
            onCurve ? xs[next] : (xs[at] + xs[next]) / 2,
            onCurve ? ys[next] : (ys[at] + ys[next]) / 2);
        i += onCurve ? 1 : 0;
      }
    }
    path.closePath();
  }

  private void compound(
      ByteBuffer data, AffineTransform place, Path2D path, int[] points, int depth) {
    int flags;
    do {
      flags = data.getShort();
      int part = data.getShort() & 0xFFFF;
      float x = (flags & WORDS) == 0 ? data.get() : data.getShort();
      float y = (flags & WORDS) == 0 ? data.get() : data.getShort();
      float a = 1;
      float b = 0;
      float c = 0;
      float d = 1;
      if ((flags & SCALE) != 0) {
        a = data.getShort() / UNIT;
        d = a;
      } else if ((flags & TWO_SCALES) != 0) {
        a = data.getShort() / UNIT;
        d = data.getShort() / UNIT;
      } else if ((flags & MATRIX) != 0) {
        a = data.getShort() / UNIT;
        b = data.getShort() / UNIT;
        c = data.getShort() / UNIT;
        d = data.getShort() / UNIT;
      }
      boolean moved = (flags & ARE_OFFSETS) != 0;
      AffineTransform inner = new AffineTransform(place);
      inner.concatenate(new AffineTransform(a, b, c, d, moved ? x : 0, moved ? y : 0));
      points[0]++;
      if (points[0] > MAX_POINTS) {
        throw new IllegalArgumentException("a font with a glyph of too many parts");
      }
      add(part, inner, path, points, depth + 1);
    } while ((flags & MORE) != 0);
  }
}
