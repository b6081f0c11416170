package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;

/// Reads the header of a PNG, animated ones included.
final class PngHeader {
  private static final int HEADER_LENGTH = 13;
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

  /// Palettes and fewer than eight bits are widened while they are read.
  private static PixelStorage storage(
      Dimensions size, int depth, int colour, boolean alpha, boolean interlaced) {
    int channels = ((colour & COLOUR) == 0 ? 1 : 3) + (alpha ? 1 : 0);
    return interlaced
        ? PixelStorage.whole(size, channels, depth)
        : PixelStorage.inRows(size, channels, depth);
  }
}
