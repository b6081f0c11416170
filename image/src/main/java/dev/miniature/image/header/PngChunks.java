package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// Iterates over the chunks of a PNG (W3C PNG, section 5).
public final class PngChunks {
  static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

  private final Bytes file;
  private long next = SIGNATURE.length();
  private String type = "";
  private long start;
  private int length;

  /// Starts before the first chunk of `file`.
  public PngChunks(Bytes file) {
    this.file = file;
  }

  /// Advances to the next chunk. Returns false after the last one, or if the rest is not a complete
  /// chunk.
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

  /// Like [#next()], but also advances to a truncated chunk, from which pixels may still be read.
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

  /// Returns the four letters of the chunk's type.
  public String type() {
    return type;
  }

  /// Returns the offset of the chunk's content.
  public long start() {
    return start;
  }

  /// Returns the length of the chunk's content.
  public int length() {
    return length;
  }
}
