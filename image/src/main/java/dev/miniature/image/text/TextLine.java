package dev.miniature.image.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Characters beside each other, as they are drawn: from left to right, with those of scripts that
/// run the other way turned round (Unicode Standard Annex 9).
final class TextLine {
  /// Characters that look the other way where the text runs from right to left.
  private static final Map<Integer, Integer> MIRRORED =
      Map.ofEntries(
          Map.entry((int) '(', (int) ')'),
          Map.entry((int) ')', (int) '('),
          Map.entry((int) '[', (int) ']'),
          Map.entry((int) ']', (int) '['),
          Map.entry((int) '{', (int) '}'),
          Map.entry((int) '}', (int) '{'),
          Map.entry((int) '<', (int) '>'),
          Map.entry((int) '>', (int) '<'),
          Map.entry((int) '«', (int) '»'),
          Map.entry((int) '»', (int) '«'));

  private final TrueTypeFont font;
  private final List<Integer> glyphs;

  private TextLine(TrueTypeFont font, List<Integer> glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  /// The line of a text that has been [PlainText].
  static TextLine of(String text, TrueTypeFont font) {
    List<Integer> glyphs = new ArrayList<>();
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    for (int run : order) {
      String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      boolean turned = bidi.getRunLevel(run) % 2 == 1;
      int[] characters = (turned ? turned(part) : part).codePoints().toArray();
      for (int character : characters) {
        int shown = turned ? MIRRORED.getOrDefault(character, character) : character;
        int glyph = font.glyph(shown);
        glyphs.add(glyph == 0 ? font.glyph(character) : glyph);
      }
    }
    return new TextLine(font, glyphs);
  }

  /// From its end to its beginning, but for marks, which stay behind the letter that they are on.
  private static String turned(String part) {
    StringBuilder turned = new StringBuilder();
    int end = part.length();
    while (end > 0) {
      int start = part.offsetByCodePoints(end, -1);
      while (start > 0 && isMark(part.codePointAt(start))) {
        start = part.offsetByCodePoints(start, -1);
      }
      turned.append(part, start, end);
      end = start;
    }
    return turned.toString();
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /// The numbers of its glyphs, from left to right.
  List<Integer> glyphs() {
    return List.copyOf(glyphs);
  }

  /// How wide it is at a size, in pixels.
  double width(int size) {
    return glyphs.stream().mapToLong(font::advance).sum() * (double) size / font.unitsPerEm();
  }

  /// Its outline with its first letter standing at a place, in pixels.
  Path2D outline(int size, double left, double baseline) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = (double) size / font.unitsPerEm();
    double x = left;
    for (int glyph : glyphs) {
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, baseline);
      path.append(font.outline(glyph).getPathIterator(place), false);
      x += font.advance(glyph) * scale;
    }
    return path;
  }
}
