package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// The words of the header of a portable anymap, one after another.
final class PnmWords {
  /// Headers are a few words. A comment that is longer than this is no header.
  private static final int LONGEST = 4096;

  private final Bytes file;
  private int at = 2;

  PnmWords(Bytes file) {
    this.file = file;
  }

  /// Where the blank behind the last word is.
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

  /// The next word; comments run from `#` to the end of the line.
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

  /// The rest of the line, without the blanks around it.
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
