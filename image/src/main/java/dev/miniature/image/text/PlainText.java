package dev.miniature.image.text;

import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What of a text is drawn: characters that the font has, put together where Unicode has them so,
/// and single blanks between words.
///
/// What steers rather than shows is left out: control characters, marks of direction and joiners.
/// So is what the font has not, emoji for instance.
final class PlainText {
  /// Characters that are looked at. Metadata of S3 has 2,048 bytes at most, and no line of a
  /// picture is longer.
  private static final int MAX = 1_000;

  private PlainText() {}

  /// The characters of `text` to draw; none if there are none.
  static String of(String text, TrueTypeFont font) {
    StringBuilder plain = new StringBuilder();
    characters(text)
        .filter(character -> character == ' ' || font.glyph(character) != 0)
        .filter(character -> character != ' ' || !endsBlank(plain))
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  /// The characters that would be drawn if the font had them, each once and at most ten.
  static String lacking(String text, TrueTypeFont font) {
    return characters(text)
        .filter(character -> character != ' ' && font.glyph(character) == 0)
        .distinct()
        .limit(10)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static IntStream characters(String text) {
    return Normalizer.normalize(shortened(text), Normalizer.Form.NFC)
        .codePoints()
        .map(PlainText::blankOrItself)
        .filter(PlainText::isShown);
  }

  /// Without half of a pair of surrogates at its end.
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
