package dev.miniature.http;

/// Text of strangers, made fit to be looked at: a path, a file's name, a library's message.
///
/// A terminal obeys control characters (C0, C1, escape), and characters of format turn the
/// direction of what is written or hide a part of it. None of them gets through; a no-break space
/// or an accent does.
public final class Printable {
  private Printable() {}

  /// The text with `?` for each of those characters. Lines stay apart.
  public static String lines(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(each -> each == '\n' || each == '\t' || isPrintable(each) ? each : '?')
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /// The same in one line, whatever lines there were.
  public static String line(String text) {
    return lines(text).replace('\n', '?').replace('\t', '?');
  }

  /// JSON that says the same and has none of those characters in it: inside of strings, where alone
  /// they can stand, each becomes an escape.
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
