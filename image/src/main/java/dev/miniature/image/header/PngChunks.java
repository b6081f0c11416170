package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// Goes through the chunks of a PNG, one at a time (W3C PNG, section 5).
public final class PngChunks {
  static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

  private final Bytes file;
  private long next = SIGNATURE.length();
  private String type = "";
  private long start;
  private int length;

  /// The chunks of `file`, before the first.
  public PngChunks(Bytes file) {
    this.file = file;
  }

  /// Goes to the next chunk; false where there is no whole one any more, and after the last.
  public boolean next() throws BrokenImageException {
    if (type.equals("IEND") || !file.holds(next, 8)) {
      return false;
    }
    long promised = file.u32(next);
    type = file.text(next + 4, 4);
    start = next + 8;
    if (!file.holds(start, promised)) {
      return false;
    }
    length = (int) promised;
    next = start + length + 4;
    return true;
  }

  /// As [#next()], but a chunk that was cut off is gone to as well, as far as it is there. Pixels
  /// may be read from it.
  public boolean nextEvenIfCutOff() throws BrokenImageException {
    if (next()) {
      return true;
    }
    if (type.equals("IEND") || !file.holds(next, 9)) {
      return false;
    }
    length = (int) (file.size() - start);
    next = file.size();
    return true;
  }

  /// Its four letters.
  public String type() {
    return type;
  }

  /// Where its content begins.
  public long start() {
    return start;
  }

  /// How long its content is.
  public int length() {
    return length;
  }
}
