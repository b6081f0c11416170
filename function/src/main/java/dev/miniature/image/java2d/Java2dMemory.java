package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.JpegFrame;

/// What a render in Java takes at its peak, told by the header alone. `DecodeMemoryIT` measures it.
final class Java2dMemory {
  /// Samples, their sums and the picture made of them, while shrinking.
  private static final int HALFWAY_PIXEL = 16;

  /// The picture before and after turning, framing and conversion, and what a codec keeps of it.
  private static final int FINAL_PIXEL = 24;

  /// A picture that is decoded as a whole, and as much again for what the decoder works with.
  private static final int COPIES = 2;

  private static final int COEFFICIENT = Short.BYTES;

  private Java2dMemory() {}

  /// @param halfway the size to which it is averaged while it is decoded
  /// @param scaled the size to which that is scaled
  static MemoryEstimate of(
      byte[] file, ImageHeader header, Dimensions halfway, Dimensions scaled, Dimensions canvas)
      throws BrokenImageException {
    long steps =
        halfway.pixels() * HALFWAY_PIXEL + (scaled.pixels() + canvas.pixels()) * FINAL_PIXEL;
    return decoding(file, header).plus(new MemoryEstimate(steps, 0));
  }

  private static MemoryEstimate decoding(byte[] file, ImageHeader header)
      throws BrokenImageException {
    PixelStorage storage = header.storage();
    long pixels = header.stored().pixels();
    boolean inRows = storage.together() < pixels;
    return switch (header.format()) {
      case JPEG -> inRows ? heap(0) : jpeg(file, header);
      // Sixteen bits are narrowed row by row.
      case PNG, ICNS -> heap(inRows ? 0 : pixels * storage.channels());
      case GIF -> heap(pixels * COPIES);
      case WEBP, AVIF, BMP, TIFF, PSD, TGA, PCX, PNM, SVG ->
          heap(pixels * storage.pixelBytes() * COPIES);
    };
  }

  /// The JDK's reader has the coefficients of common files in native memory. The rare ones are
  /// decoded whole, by TwelveMonkeys.
  private static MemoryEstimate jpeg(byte[] file, ImageHeader header) throws BrokenImageException {
    PixelStorage storage = header.storage();
    return JpegFrame.first(Bytes.of(file)).isCommon()
        ? new MemoryEstimate(0, storage.samples() * COEFFICIENT)
        : heap(header.stored().pixels() * storage.pixelBytes() * COPIES);
  }

  private static MemoryEstimate heap(long bytes) {
    return new MemoryEstimate(bytes, 0);
  }
}
