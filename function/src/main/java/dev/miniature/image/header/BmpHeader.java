package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import java.util.Set;

/// Reads the header of a BMP.
final class BmpHeader {
  private static final int INFO = 14;
  private static final int OLDEST = 12;

  /// The lengths that the versions of the information header have. `BM` alone may begin a text.
  private static final Set<Long> LENGTHS = Set.of(12L, 16L, 40L, 52L, 56L, 64L, 108L, 124L);

  private BmpHeader() {}

  static boolean looksLikeOne(Bytes file) {
    try {
      return file.reads(0, "BM") && LENGTHS.contains(file.u32le(INFO));
    } catch (BrokenImageException tooShort) {
      return false;
    }
  }

  static ImageHeader read(Bytes file) throws BrokenImageException {
    long length = file.u32le(INFO);
    if (length == OLDEST) {
      Dimensions size = Sizes.of(file.u16le(INFO + 4), file.u16le(INFO + 6));
      return new ImageHeader(ImageFormat.BMP, size, Orientation.UPRIGHT, 1, false);
    }
    int height = (int) file.u32le(INFO + 8); // negative when the rows run from top to bottom
    Dimensions size = Sizes.of(file.u32le(INFO + 4), Math.abs((long) height));
    boolean alpha = length >= 56 && file.u16le(INFO + 14) == 32 && file.u32le(INFO + 52) != 0;
    return new ImageHeader(
        ImageFormat.BMP,
        size,
        Orientation.UPRIGHT,
        1,
        alpha,
        PixelStorage.whole(size, alpha ? 4 : 3, Byte.SIZE));
  }
}
