package dev.miniature.image.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Joins the letters of Arabic script: each gets its isolated, final, initial or medial form
/// (Unicode 16, section 9.2), if the font has that form.
///
/// The forms are separate characters (Arabic Presentation Forms), whose Unicode names identify
/// them. So neither a table of letters nor the font's substitution rules are needed.
final class ArabicForms {
  private static final int FIRST = 0xFB50;
  private static final int LAST = 0xFEFC;
  private static final int LAM = 0x0644;
  private static final int LENGTHENING = 0x0640;

  private final TrueTypeFont font;
  private final int[] text;

  private ArabicForms(String text, TrueTypeFont font) {
    this.font = font;
    this.text = text.codePoints().toArray();
  }

  /// The position in a word for which a letter has a form.
  private enum Place {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  /// Returns the text with its Arabic letters joined, still in the order in which it is read.
  static String joined(String text, TrueTypeFont font) {
    boolean none = text.codePoints().noneMatch(ArabicForms::isArabic);
    return none ? text : new ArabicForms(text, font).joined();
  }

  /// Returns whether a character is a letter whose joined forms a font lacks.
  static boolean isLeftUnjoined(int character, TrueTypeFont font) {
    return isArabic(character)
        && Forms.OF.getOrDefault(Character.toString(character), Map.of()).values().stream()
            .anyMatch(form -> font.glyph(form) == 0);
  }

  private static boolean isArabic(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
  }

  private String joined() {
    StringBuilder result = new StringBuilder();
    for (int at = 0; at < text.length; at++) {
      int next = at + 1;
      String letters = Character.toString(text[at]);
      if (text[at] == LAM && next < text.length) {
        String pair = letters + Character.toString(text[next]);
        if (Forms.OF.containsKey(pair) && font.glyph(form(pair, at, next)) != 0) {
          result.appendCodePoint(form(pair, at, next));
          at++;
          continue;
        }
      }
      int form = form(letters, at, at);
      result.appendCodePoint(font.glyph(form) == 0 ? text[at] : form);
    }
    return result.toString();
  }

  /// Returns the form of a letter between two neighbours.
  private int form(String letters, int from, int to) {
    Map<Place, Integer> forms = Forms.OF.getOrDefault(letters, Map.of());
    boolean before = forms.containsKey(Place.FINAL) && joinsOnwards(neighbour(from, -1));
    boolean after = forms.containsKey(Place.INITIAL) && joinsBackwards(neighbour(to, 1));
    Place place =
        before ? (after ? Place.MEDIAL : Place.FINAL) : after ? Place.INITIAL : Place.ISOLATED;
    return forms.getOrDefault(place, text[from]);
  }

  /// Returns the next character in a direction that is not a mark, or a space if there is none.
  private int neighbour(int from, int step) {
    int at = from + step;
    while (at >= 0 && at < text.length && isMark(text[at])) {
      at += step;
    }
    return at >= 0 && at < text.length ? text[at] : ' ';
  }

  private static boolean joinsOnwards(int character) {
    return character == LENGTHENING || has(character, Place.INITIAL);
  }

  private static boolean joinsBackwards(int character) {
    return character == LENGTHENING || has(character, Place.FINAL);
  }

  private static boolean has(int character, Place place) {
    return Forms.OF.getOrDefault(Character.toString(character), Map.of()).containsKey(place);
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /// Read from the names of Unicode when the first Arabic text is drawn.
  private static final class Forms {
    /// The forms of a letter, and of lam with an alef behind it, which are written as one.
    static final Map<String, Map<Place, Integer>> OF = all();

    private static Map<String, Map<Place, Integer>> all() {
      Map<String, Map<Place, Integer>> forms = new HashMap<>();
      for (int form = FIRST; form <= LAST; form++) {
        String name = Objects.requireNonNullElse(Character.getName(form), "");
        String letters = Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
        boolean one = letters.length() == 1 || name.contains(" LAM WITH ALEF ");
        for (Place place : Place.values()) {
          if (one && name.endsWith(" " + place + " FORM")) {
            forms.computeIfAbsent(letters, _ -> new HashMap<>()).putIfAbsent(place, form);
          }
        }
      }
      return forms;
    }
  }
}
