package dev.miniature.image.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A line of characters in visual order: from left to right, with right-to-left scripts reversed
/// (Unicode Standard Annex 9).
final class TextLine {
  /// Characters that are mirrored in right-to-left text.
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

  /// Returns the line of a text that has been [PlainText].
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

  /// Returns the text reversed, with combining marks kept after their letters.
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

  /// Returns the indices of its glyphs, from left to right.
  List<Integer> glyphs() {
    return List.copyOf(glyphs);
  }

  /// Returns its width at a size, in pixels.
  double width(int size) {
    return glyphs.stream().mapToLong(font::advance).sum() * (double) size / font.unitsPerEm();
  }

  /// Returns its outline with its first letter at this position, in pixels.
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
