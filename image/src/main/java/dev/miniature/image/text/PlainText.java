package dev.miniature.image.text;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reduces a text to what is drawn: characters in the font, in composed form, with single spaces
/// between words. Arabic letters are joined.
///
/// Control characters, direction marks and joiners are removed. So are characters that the font
/// lacks, such as emoji.
final class PlainText {
  /// The maximum number of characters. S3 metadata has at most 2,048 bytes, and no line of a
  /// picture is longer.
  private static final int MAX = 1_000;

  /// Scripts whose letters are arranged by rules of the font, which are not read. Arabic has its
  /// own way.
  private static final Set<Character.UnicodeScript> SHAPED =
      Set.of(
          Character.UnicodeScript.BENGALI,
          Character.UnicodeScript.DEVANAGARI,
          Character.UnicodeScript.GUJARATI,
          Character.UnicodeScript.GURMUKHI,
          Character.UnicodeScript.KANNADA,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MALAYALAM,
          Character.UnicodeScript.MONGOLIAN,
          Character.UnicodeScript.MYANMAR,
          Character.UnicodeScript.NKO,
          Character.UnicodeScript.ORIYA,
          Character.UnicodeScript.SINHALA,
          Character.UnicodeScript.SYRIAC,
          Character.UnicodeScript.TAMIL,
          Character.UnicodeScript.TELUGU,
          Character.UnicodeScript.TIBETAN);

  private PlainText() {}

  /// Returns the characters of `text` to draw; empty if there are none.
  static String of(String text, TrueTypeFont font) {
    StringBuilder plain = new StringBuilder();
    characters(text)
        .filter(character -> character == ' ' || font.glyph(character) != 0)
        .filter(character -> character != ' ' || !endsBlank(plain))
        .forEach(plain::appendCodePoint);
    return ArabicForms.joined(plain.toString().strip(), font);
  }

  /// Returns the visible characters that the font lacks, each once and at most ten.
  static String lacking(String text, TrueTypeFont font) {
    return characters(text)
        .filter(character -> character != ' ' && font.glyph(character) == 0)
        .distinct()
        .limit(10)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /// Returns the names of the scripts of a text whose letters the font has, but which are drawn as
  /// they stand alone, though they change beside others.
  static String unshaped(String text, TrueTypeFont font) {
    return characters(text)
        .filter(character -> font.glyph(character) != 0)
        .filter(character ->
            SHAPED.contains(Character.UnicodeScript.of(character))
                || ArabicForms.isLeftUnjoined(character, font))
        .mapToObj(character -> Character.UnicodeScript.of(character).name())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static IntStream characters(String text) {
    return Normalizer.normalize(shortened(text), Normalizer.Form.NFC)
        .codePoints()
        .map(PlainText::blankOrItself)
        .filter(PlainText::isShown);
  }

  /// Returns the text limited to the maximum, without half of a surrogate pair at its end.
  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX));
  }

  private static int blankOrItself(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character) ? ' ' : character;
  }

  private static boolean isShown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  private static boolean endsBlank(StringBuilder plain) {
    return plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ';
  }
}
