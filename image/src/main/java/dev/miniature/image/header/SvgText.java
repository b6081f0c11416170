package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.util.Locale;

/// Recognises SVG, which is a text and has no magic number.
final class SvgText {
  /// Where the root element must have begun: comments and a document type may come before.
  private static final int FAR_ENOUGH = 4096;

  private SvgText() {}

  static boolean looksLikeOne(Bytes file) {
    String text = beginning(file).toLowerCase(Locale.ROOT);
    boolean prologue =
        text.startsWith("<?xml") || text.startsWith("<!--") || text.startsWith("<!doctype svg");
    return text.startsWith("<svg") || (prologue && text.contains("<svg"));
  }

  /// The first characters of a file, without white space before them.
  static String beginning(Bytes file) {
    try {
      int mark = file.reads(0, "\u00EF\u00BB\u00BF") ? 3 : 0;
      return file.text(mark, Math.min(FAR_ENOUGH, file.size() - mark)).strip();
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
