package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// Iterates over the chunks of a RIFF file such as a WebP.
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

  /// Advances to the next chunk. Returns false if there is none. The last chunk may be truncated;
  /// its length is then that of the available bytes.
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

  /// Returns whether the file ends within this chunk.
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
