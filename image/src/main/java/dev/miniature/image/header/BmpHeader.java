package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.UnknownFormatException;
import java.util.Set;

/// Reads the header of a BMP.
final class BmpHeader {
  private static final int INFO = 14;
  private static final int OLDEST = 12;
  private static final int COMPRESSED_FROM = 40;
  private static final int JPEG_INSIDE = 4;
  private static final int PNG_INSIDE = 5;

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

  /// A printer driver's way to send a JPEG or a PNG. Its pixels are not those of this header.
  ///
  /// @throws UnknownFormatException if the bitmap is one of these
  static void refuseWrappers(Bytes file) throws UnknownFormatException, BrokenImageException {
    if (file.u32le(INFO) >= COMPRESSED_FROM) {
      long compression = file.u32le(INFO + 16);
      if (compression == JPEG_INSIDE || compression == PNG_INSIDE) {
        throw new UnknownFormatException(
            "a BMP that wraps a JPEG or a PNG", "A BMP of compression " + compression);
      }
    }
  }
}
