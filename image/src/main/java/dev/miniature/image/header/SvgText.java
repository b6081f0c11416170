package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.util.Locale;

/// Detects SVG, which is text without a magic number.
final class SvgText {
  /// The offset by which the root element must have begun, after comments and a document type.
  private static final int FAR_ENOUGH = 4096;

  private SvgText() {}

  static boolean looksLikeOne(Bytes file) {
    String text = beginning(file).toLowerCase(Locale.ROOT);
    boolean prologue =
        text.startsWith("<?xml") || text.startsWith("<!--") || text.startsWith("<!doctype svg");
    return text.startsWith("<svg") || (prologue && text.contains("<svg"));
  }

  /// Returns the first characters of a file without leading white space.
  static String beginning(Bytes file) {
    try {
      int mark = file.reads(0, "\u00EF\u00BB\u00BF") ? 3 : 0;
      return file.text(mark, Math.min(FAR_ENOUGH, file.size() - mark)).strip();
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
