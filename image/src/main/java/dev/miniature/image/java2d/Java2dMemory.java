package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.JpegFrame;
import dev.miniature.image.header.TiffSamples;
import dev.miniature.image.pipeline.Plan;

/// Estimates the peak memory of a render with Java2D from the header. `DecodeMemoryIT` measures it.
final class Java2dMemory {
  /// Bytes per pixel while reducing: the samples, their sums and the resulting picture.
  private static final int HALFWAY_PIXEL = 16;

  /// Bytes per pixel of the thumbnail: the picture before and after turning, framing and
  /// conversion, and the codec's copy.
  private static final int FINAL_PIXEL = 24;

  /// The copies of a picture that is decoded as a whole: itself, and as much for the decoder's
  /// work.
  private static final int COPIES = 2;

  private static final int COEFFICIENT = Short.BYTES;

  private Java2dMemory() {}

  /// Returns the memory for decoding and scaling, including the resulting pixels.
  ///
  /// @param window the part that is kept while the picture is decoded
  static MemoryEstimate decoding(byte[] file, Plan plan, SourceWindow window)
      throws BrokenImageException {
    long steps =
        window.decoded().pixels() * HALFWAY_PIXEL + window.visible().pixels() * FINAL_PIXEL;
    return decoder(file, plan.header()).plus(heap(steps));
  }

  /// Returns the memory for encoding.
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
      // Sixteen-bit samples are reduced to eight row by row.
      case PNG, ICNS, BMP, TGA, PCX, PNM -> heap(inRows ? 0 : pixels * storage.channels());
      // The file is held twice where the end that it lacks is put there.
      case GIF -> heap(pixels * COPIES + 2L * file.length);
      case TIFF ->
          new MemoryEstimate(pixels * storage.pixelBytes() * COPIES, inTiff(file, storage));
      case WEBP, AVIF, PSD, SVG -> heap(pixels * storage.pixelBytes() * COPIES);
    };
  }

  /// Returns the native memory for the coefficients of a JPEG in a TIFF.
  private static long inTiff(byte[] file, PixelStorage storage) throws BrokenImageException {
    return TiffSamples.of(file).areInJpegs()
        ? storage.together() * storage.channels() * COEFFICIENT
        : 0;
  }

  /// Returns the memory for a JPEG. The JDK's reader keeps the coefficients of common files in
  /// native memory. TwelveMonkeys decodes rare ones as a whole.
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
