package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// Iterates over the blocks of a GIF (GIF89a specification, section 12 and following). It
/// decompresses nothing.
final class GifBlocks {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int GRAPHIC_CONTROL = 0xF9;

  /// The way of disposing of a frame that restores what was there before (GIF89a, section 23).
  private static final int RESTORE = 3;

  /// The length of an image block before its data: position, size, flags and code size.
  private static final int IMAGE_HEAD = 11;

  private final Bytes file;
  private long start;
  private long parts;
  private long end;
  private int kind;
  private boolean cutOff;

  /// Starts before the first block of `file`.
  GifBlocks(Bytes file) throws BrokenImageException {
    this.file = file;
    this.end = 13L + table(file.u8(10));
  }

  /// Advances to the next image or extension, which may be truncated. Returns false at the trailer,
  /// at the end of the file, and at anything that is not a block.
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

  /// Returns whether this is an image whose position and size are present.
  boolean isImage() {
    return kind == IMAGE && file.holds(start, IMAGE_HEAD);
  }

  /// Returns whether a frame is here or was about to begin: an image, or an extension that precedes
  /// one.
  boolean announcesFrame() throws BrokenImageException {
    return kind == IMAGE || isGraphicControl();
  }

  /// Returns whether this extension declares a transparent colour for the next image.
  boolean isTransparent() throws BrokenImageException {
    return isGraphicControl() && file.holds(start + 3, 1) && (file.u8(start + 3) & 1) != 0;
  }

  /// Returns whether this extension has what was there before the next image restored after it.
  boolean restores() throws BrokenImageException {
    return isGraphicControl()
        && file.holds(start + 3, 1)
        && (file.u8(start + 3) >> 2 & 7) == RESTORE;
  }

  /// Returns whether the file ends within this block.
  boolean isCutOff() {
    return cutOff;
  }

  /// Returns the offset of this block; after the last block, the offset where the next would begin.
  long start() {
    return start;
  }

  /// Returns the offset of the data's sub-blocks, each with its length in front.
  long parts() {
    return parts;
  }

  private boolean isGraphicControl() throws BrokenImageException {
    return kind == EXTENSION && file.holds(start, 2) && file.u8(start + 1) == GRAPHIC_CONTROL;
  }

  /// Returns the number of bytes of the colour table that these flags announce.
  private static int table(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }
}
