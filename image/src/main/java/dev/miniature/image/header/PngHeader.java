package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;

/// Reads the header of a PNG, including animated ones.
final class PngHeader {
  private static final int HEADER_LENGTH = 13;

  /// The offset of the first chunk's content.
  private static final int IHDR = 16;

  private static final int INDEXED = 3;
  private static final int COLOUR = 2;
  private static final int ALPHA = 4;

  private PngHeader() {}

  static ImageHeader read(Bytes file) throws BrokenImageException {
    PngChunks chunks = new PngChunks(file);
    if (!chunks.next() || !chunks.type().equals("IHDR") || chunks.length() != HEADER_LENGTH) {
      throw new BrokenImageException("A PNG that does not begin with its header");
    }
    long at = chunks.start();
    Dimensions size = Sizes.of(file.u32(at), file.u32(at + 4));
    int depth = file.u8(at + 8);
    int colour = file.u8(at + 9);
    boolean interlaced = file.u8(at + 12) != 0;
    boolean alpha = (colour & ALPHA) != 0;
    Orientation orientation = Orientation.UPRIGHT;
    int frames = 1;
    while (chunks.next()) {
      switch (chunks.type()) {
        case "tRNS" -> alpha = true;
        case "eXIf" ->
            orientation = ExifOrientation.of(file.slice(chunks.start(), chunks.length()));
        case "acTL" -> frames = Math.clamp(file.u32(chunks.start()), 1, Integer.MAX_VALUE);
        default -> {}
      }
    }
    return new ImageHeader(
        ImageFormat.PNG,
        size,
        orientation,
        frames,
        alpha,
        storage(size, depth, colour, alpha, interlaced));
  }

  /// Returns the storage. Palettes and samples of fewer than eight bits are expanded when they are
  /// read.
  private static PixelStorage storage(
      Dimensions size, int depth, int colour, boolean alpha, boolean interlaced) {
    int channels = ((colour & COLOUR) == 0 ? 1 : 3) + (alpha ? 1 : 0);
    return interlaced
        ? PixelStorage.whole(size, channels, depth)
        : PixelStorage.inRows(size, channels, depth);
  }

  /// Returns the number of inflated bytes of all rows, each with its filter byte. An interlaced
  /// picture has seven passes, from every eighth pixel to every second row (Adam7).
  static long bytesOfRows(Bytes file) throws BrokenImageException {
    long width = file.u32(IHDR);
    long height = file.u32(IHDR + 4);
    int colour = file.u8(IHDR + 9);
    int samples =
        colour == INDEXED ? 1 : ((colour & COLOUR) == 0 ? 1 : 3) + (colour & ALPHA) / ALPHA;
    int bits = samples * file.u8(IHDR + 8);
    if (file.u8(IHDR + 12) == 0) {
      return rows(width, height, bits);
    }
    long bytes = rows(Math.ceilDiv(width, 8), Math.ceilDiv(height, 8), bits);
    for (int step = 8; step > 1; step /= 2) {
      int half = step / 2;
      long across = Math.ceilDiv(width, half);
      bytes += rows(Math.ceilDiv(width - half, step), Math.ceilDiv(height, step), bits);
      bytes += rows(across, Math.ceilDiv(height - half, step), bits);
    }
    return bytes;
  }

  private static long rows(long width, long height, int bits) {
    return width < 1 || height < 1 ? 0 : height * (1 + Math.ceilDiv(width * bits, Byte.SIZE));
  }
}
