package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// Reads the header of a portable anymap word by word.
final class PnmWords {
  /// The maximum length of a comment. Real headers are a few words.
  private static final int LONGEST = 4096;

  private final Bytes file;
  private int at = 2;

  PnmWords(Bytes file) {
    this.file = file;
  }

  /// Returns the offset of the white space after the last word.
  int at() {
    return at;
  }

  long number() throws BrokenImageException {
    String word = next();
    if (word.length() > 9 || !word.chars().allMatch(each -> each >= '0' && each <= '9')) {
      throw new BrokenImageException("A portable anymap that measures '" + word + "'");
    }
    return Long.parseLong(word);
  }

  /// Returns the next word; comments run from `#` to the end of the line.
  String next() throws BrokenImageException {
    boolean comment = false;
    while (Character.isWhitespace(file.u8(at)) || file.u8(at) == '#' || comment) {
      comment = file.u8(at) != '\n' && (comment || file.u8(at) == '#');
      step();
    }
    int start = at;
    while (!Character.isWhitespace(file.u8(at))) {
      step();
    }
    return file.text(start, at - start);
  }

  /// Returns the rest of the line without surrounding white space.
  String line() throws BrokenImageException {
    int start = at;
    while (file.u8(at) != '\n') {
      step();
    }
    return file.text(start, at - start).strip();
  }

  private void step() throws BrokenImageException {
    if (++at > LONGEST) {
      throw new BrokenImageException("A portable anymap whose header does not end");
    }
  }
}
