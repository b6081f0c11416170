package dev.miniature.http;

/// Makes untrusted text safe to print: a path, a file name, a library's message.
///
/// Terminals obey control characters (C0, C1, escape), and format characters reorder or hide text.
/// All of them are replaced; a no-break space or an accent is kept.
public final class Printable {
  private Printable() {}

  /// Returns the text with `?` for each unsafe character. Line breaks are kept.
  public static String lines(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(each -> each == '\n' || each == '\t' || isPrintable(each) ? each : '?')
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /// Returns the text in one line, with `?` for each unsafe character.
  public static String line(String text) {
    return lines(text).replace('\n', '?').replace('\t', '?');
  }

  /// Returns equivalent JSON in which unsafe characters, which can occur only in strings, are
  /// escaped.
  static String json(String json) {
    StringBuilder printable = new StringBuilder(json.length());
    json.codePoints()
        .forEach(each -> {
          if (isPrintable(each)) {
            printable.appendCodePoint(each);
          } else {
            Character.toString(each).chars().forEach(unit -> escape(unit, printable));
          }
        });
    return printable.toString();
  }

  private static void escape(int unit, StringBuilder printable) {
    String digits = Integer.toHexString(unit);
    printable.append("\\u").repeat('0', 4 - digits.length()).append(digits);
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
