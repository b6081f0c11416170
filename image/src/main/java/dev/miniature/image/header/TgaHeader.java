package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;

/// Reads the header of a Truevision TGA.
final class TgaHeader {
  private static final int HEADER_LENGTH = 18;

  private TgaHeader() {}

  /// There is no magic number, so every field must have one of the few values it can have.
  static boolean looksLikeOne(Bytes file) {
    try {
      return file.holds(0, HEADER_LENGTH + 1)
          && file.u8(1) <= 1
          && isKind(file.u8(2), file.u8(1))
          && isPalette(file)
          && isDepth(file.u8(16))
          && (file.u8(17) & 0xC0) == 0
          && file.u16le(12) > 0
          && file.u16le(14) > 0;
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static ImageHeader read(Bytes file) throws BrokenImageException {
    Dimensions size = Sizes.of(file.u16le(12), file.u16le(14));
    boolean alpha = (file.u8(17) & 0x0F) != 0 && (file.u8(16) == 32 || file.u8(16) == 16);
    return new ImageHeader(
        ImageFormat.TGA,
        size,
        Orientation.UPRIGHT,
        1,
        alpha,
        PixelStorage.whole(size, alpha ? 4 : 3, Byte.SIZE));
  }

  private static boolean isKind(int kind, int palette) {
    return switch (kind) {
      case 1, 9 -> palette == 1;
      case 2, 3, 10, 11 -> true;
      default -> false;
    };
  }

  private static boolean isPalette(Bytes file) throws BrokenImageException {
    return file.u8(1) == 0 ? file.u8(7) == 0 : isDepth(file.u8(7)) && file.u16le(5) > 0;
  }

  private static boolean isDepth(int bits) {
    return bits == 8 || bits == 15 || bits == 16 || bits == 24 || bits == 32;
  }
}
