package dev.miniature.image.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks a text into lines of a maximum width.
final class LineBreaks {
  private static final List<String> ELLIPSES = List.of("…", "...");

  private final TrueTypeFont font;
  private final int size;
  private final double room;

  /// @param size the size of the letters, in pixels
  /// @param room the maximum width of a line, in pixels
  LineBreaks(TrueTypeFont font, int size, double room) {
    this.font = font;
    this.size = size;
    this.room = room;
  }

  /// Returns the lines of a text that has been [PlainText]. If the text needs more lines, the last
  /// one ends with an ellipsis; a word that is longer than a line is broken anywhere.
  ///
  /// @return none if there is no room for a single letter
  List<TextLine> of(String text, int maxLines) {
    List<TextLine> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && lines.size() < maxLines) {
      boolean isLast = lines.size() == maxLines - 1;
      int end = fits(rest) ? rest.length() : isLast ? 0 : end(rest);
      String line = end == 0 ? ending(rest) : rest.substring(0, end).strip();
      if (line.isEmpty()) {
        return lines;
      }
      lines.add(TextLine.of(line, font));
      rest = end == 0 ? "" : rest.substring(end).strip();
    }
    return lines;
  }

  /// Returns the index at which the next line begins; 0 if not one letter fits.
  private int end(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int end = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (!fits(text.substring(0, next).strip())) {
        break;
      }
      end = next;
    }
    return end > 0 ? end : longest(text, "");
  }

  /// Returns as much of a text as fits with an ellipsis.
  private String ending(String text) {
    String ellipsis =
        ELLIPSES.stream()
            .filter(each -> each.codePoints().allMatch(dot -> font.glyph(dot) != 0))
            .findFirst()
            .orElse("");
    int length = longest(text, ellipsis);
    return length == 0 ? "" : text.substring(0, length).strip() + ellipsis;
  }

  /// Returns the number of chars that fit before another text; letters are kept together with their
  /// combining marks.
  private int longest(String text, String behind) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(text);
    int end = 0;
    for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
      if (!fits(text.substring(0, next).strip() + behind)) {
        break;
      }
      end = next;
    }
    return end;
  }

  private boolean fits(String text) {
    long units = text.codePoints().mapToLong(each -> font.advance(font.glyph(each))).sum();
    return units * (double) size / font.unitsPerEm() <= room;
  }
}
