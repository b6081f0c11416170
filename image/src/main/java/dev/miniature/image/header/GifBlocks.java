package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// Goes through the blocks of a GIF, one at a time (GIF89a specification, section 12 and
/// following). Nothing is decompressed.
final class GifBlocks {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int GRAPHIC_CONTROL = 0xF9;

  /// Of an image, up to the parts of its data: the place, the flags and how long its codes are.
  private static final int IMAGE_HEAD = 11;

  private final Bytes file;
  private long start;
  private long parts;
  private long end;
  private int kind;
  private boolean cutOff;

  /// The blocks of `file`, before the first.
  GifBlocks(Bytes file) throws BrokenImageException {
    this.file = file;
    this.end = 13L + table(file.u8(10));
  }

  /// Goes to the next image or extension, of which the end may be missing; false at the end of the
  /// file, its trailer, and whatever is no block.
  boolean next() throws BrokenImageException {
    start = end;
    kind = file.holds(start, 1) ? file.u8(start) : 0;
    if (kind != EXTENSION && kind != IMAGE) {
      return false;
    }
    parts =
        start
            + (kind == EXTENSION
                ? 2
                : IMAGE_HEAD + (file.holds(start, IMAGE_HEAD) ? table(file.u8(start + 9)) : 0));
    end = parts;
    while (file.holds(end, 1) && file.u8(end) != 0) {
      end += 1 + file.u8(end);
    }
    cutOff = !file.holds(end, 1);
    end++;
    return true;
  }

  /// Whether this is an image, of which the place and the size are there.
  boolean isImage() {
    return kind == IMAGE && file.holds(start, IMAGE_HEAD);
  }

  /// Whether a frame stands here, or was about to begin: an image, or what is said of it in front.
  boolean announcesFrame() throws BrokenImageException {
    return kind == IMAGE || isGraphicControl();
  }

  /// Whether this says that a colour of the next image is transparent.
  boolean isTransparent() throws BrokenImageException {
    return isGraphicControl() && file.holds(start + 3, 1) && (file.u8(start + 3) & 1) != 0;
  }

  /// Whether the file ends within this block.
  boolean isCutOff() {
    return cutOff;
  }

  /// Where this block begins; after the last, where the next one would.
  long start() {
    return start;
  }

  /// Where the parts of its data begin, each with its length in front.
  long parts() {
    return parts;
  }

  private boolean isGraphicControl() throws BrokenImageException {
    return kind == EXTENSION && file.holds(start, 2) && file.u8(start + 1) == GRAPHIC_CONTROL;
  }

  /// How many bytes of colours follow these flags.
  private static int table(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }
}
