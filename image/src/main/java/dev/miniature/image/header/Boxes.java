package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import java.util.Locale;

/// Iterates over the boxes of an ISO base media file (ISO/IEC 14496-12, section 4.2).
final class Boxes {
  private final Bytes file;
  private long next;
  private String type = "";
  private Bytes content;

  /// Starts before the first box after the first `skipped` bytes of `file`.
  Boxes(Bytes file, int skipped) {
    this.file = file;
    this.next = skipped;
    this.content = file;
  }

  boolean next() throws BrokenImageException {
    if (!file.holds(next, 8)) {
      return false;
    }
    long length = file.u32(next);
    int header = 8;
    if (length == 1) { // 64 bits follow; no file here is that large
      if (file.u32(next + 8) != 0) {
        throw new BrokenImageException("A box that is longer than any file");
      }
      length = file.u32(next + 12);
      header = 16;
    } else if (length == 0) {
      length = file.size() - next;
    }
    if (length < header) {
      throw new BrokenImageException(String.format(Locale.ROOT, "A box of %d bytes", length));
    }
    type = file.text(next + 4, 4);
    content = file.slice(next + header, Math.min(length, file.size() - next) - header);
    next += length;
    return true;
  }

  String type() {
    return type;
  }

  Bytes content() {
    return content;
  }

  /// Returns the content of the only box of `type` in `file`, or empty bytes if there is none. A
  /// second one is an error, because decoders differ in which one they use.
  static Bytes find(Bytes file, int skipped, String type) throws BrokenImageException {
    Boxes boxes = new Boxes(file, skipped);
    Bytes found = file.slice(0, 0);
    boolean isThere = false;
    while (boxes.next()) {
      if (boxes.type.equals(type)) {
        if (isThere) {
          throw new BrokenImageException("Two boxes of the type " + type);
        }
        isThere = true;
        found = boxes.content;
      }
    }
    return found;
  }
}
