package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// Goes through the chunks of a RIFF file, one at a time. A WebP is one.
final class RiffChunks {
  private final Bytes file;
  private long next = 12;
  private String type = "";
  private long start;
  private int length;
  private boolean cutOff;

  RiffChunks(Bytes file) {
    this.file = file;
  }

  /// Goes to the next chunk; false where there is none. The last one may be cut off: then its
  /// length is what is there.
  boolean next() throws BrokenImageException {
    if (!file.holds(next, 8)) {
      return false;
    }
    long promised = file.u32le(next + 4);
    type = file.text(next, 4);
    start = next + 8;
    cutOff = promised > file.size() - start;
    length = (int) Math.min(promised, file.size() - start);
    next = start + promised + (promised & 1);
    return true;
  }

  /// Whether the file ends before this chunk does.
  boolean isCutOff() {
    return cutOff;
  }

  String type() {
    return type;
  }

  long start() {
    return start;
  }

  int length() {
    return length;
  }
}
