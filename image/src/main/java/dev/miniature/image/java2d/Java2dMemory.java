package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.JpegFrame;
import dev.miniature.image.pipeline.Plan;

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

  /// What it takes to read a picture and to scale it, with the pixels that come out.
  ///
  /// @param halfway the size to which it is averaged while it is decoded
  static MemoryEstimate decoding(byte[] file, Plan plan, Dimensions halfway)
      throws BrokenImageException {
    long scaled = plan.layout().scaled().pixels();
    long steps = halfway.pixels() * HALFWAY_PIXEL + scaled * FINAL_PIXEL;
    return decoder(file, plan.header()).plus(heap(steps));
  }

  /// What it takes to write one.
  static MemoryEstimate encoding(Plan plan) {
    return heap(plan.layout().canvas().pixels() * FINAL_PIXEL);
  }

  private static MemoryEstimate decoder(byte[] file, ImageHeader header)
      throws BrokenImageException {
    PixelStorage storage = header.storage();
    long pixels = header.stored().pixels();
    boolean inRows = storage.together() < pixels;
    return switch (header.format()) {
      case JPEG -> inRows ? heap(0) : jpeg(file, header);
      // Sixteen bits are narrowed row by row.
      case PNG, ICNS, BMP, TGA, PCX, PNM -> heap(inRows ? 0 : pixels * storage.channels());
      case GIF -> heap(pixels * COPIES);
      case WEBP, AVIF, TIFF, PSD, SVG -> heap(pixels * storage.pixelBytes() * COPIES);
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
