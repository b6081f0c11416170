package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;

/// Reads the header of a ZSoft PCX.
final class PcxHeader {
  private static final int HEADER_LENGTH = 128;

  private PcxHeader() {}

  /// The magic number is a line feed, so the three bytes after it must fit as well.
  static boolean looksLikeOne(Bytes file) {
    try {
      return file.holds(0, HEADER_LENGTH)
          && file.u8(0) == 10
          && file.u8(1) <= 5
          && file.u8(2) <= 1
          && Integer.bitCount(file.u8(3)) == 1
          && file.u8(3) <= 8;
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static ImageHeader read(Bytes file) throws BrokenImageException {
    Dimensions size =
        Sizes.of(
            file.u16le(8) - (long) file.u16le(4) + 1, file.u16le(10) - (long) file.u16le(6) + 1);
    return new ImageHeader(
        ImageFormat.PCX,
        size,
        Orientation.UPRIGHT,
        1,
        false,
        PixelStorage.whole(size, 3, Byte.SIZE));
  }
}
