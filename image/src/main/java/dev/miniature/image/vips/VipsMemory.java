package dev.miniature.image.vips;

import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.pipeline.Plan;

/// Estimates the peak memory of a render with libvips from the header.
///
/// The numbers were measured with libvips 8.18.7 on x86_64: the peak resident memory (`VmHWM`) of a
/// separate process minus its memory before the render, with pictures of 16 to 100 megapixels, flat
/// and of noise. `DecodeMemoryIT` repeats the measurement.
final class VipsMemory {
  /// The memory for the smallest picture: its pipeline, tables of codecs, an I/O buffer.
  private static final long LEAST = 8 << 20;

  /// The number of picture rows that the scaling steps keep in total. 600 to 2,000 were measured,
  /// at all scales.
  private static final int MAX_ROWS = 2_000;

  /// Bytes per pixel of a GIF's canvas: `libnsgif` keeps the canvas as RGBA, libvips keeps the
  /// frame, and an animation may need the previous canvas.
  private static final int CANVAS = 4;

  /// Bytes per pixel that libheif and libvips's copies of an AVIF take. The planes of the decoder
  /// and libheif's conversion are added.
  private static final int AVIF_PIXEL = 12;

  private static final int AVIF_PLANES = 2;

  /// The number of rows of tiles that libvips keeps of a TIFF.
  private static final int TILE_ROWS = 2;

  private static final int COEFFICIENT = Short.BYTES;

  /// The number of frames that encoders of animations keep. They keep the output of the others: at
  /// most a byte per pixel.
  private static final int FRAMES_IN_WORK = 4;

  private VipsMemory() {}

  /// Returns the memory for decoding and scaling, including the resulting pixels.
  ///
  /// @param length the length of the file, which libvips copies
  static MemoryEstimate decoding(int length, Plan plan) {
    ImageHeader header = plan.header();
    Dimensions wanted = plan.placement().scaled();
    long frame = plan.layout().visible().pixels() * header.storage().channels();
    return new MemoryEstimate(
        frame * plan.frames(), LEAST + length + frame + reading(header, wanted, plan.frames()));
  }

  /// Returns the memory for encoding, including libvips's copy of the pixels, and the file.
  static MemoryEstimate encoding(Plan plan) {
    boolean alpha = plan.alpha();
    long pixels = plan.layout().canvas().pixels();
    long copy = plan.pixels() * (alpha ? 4 : 3);
    long encoder =
        plan.frames() == 1
            ? writing(plan.output(), pixels, alpha)
            : writing(plan.output(), pixels * FRAMES_IN_WORK, alpha) + plan.pixels();
    return new MemoryEstimate(0, copy + encoder);
  }

  private static long reading(ImageHeader header, Dimensions wanted, int frames) {
    Dimensions read = asRead(header, wanted);
    int pixelBytes = header.storage().pixelBytes();
    long rows = (long) read.width() * pixelBytes * Math.min(read.height(), MAX_ROWS);
    return held(header, read, frames) + rows * frames;
  }

  /// Returns the size at which the reader returns the picture.
  private static Dimensions asRead(ImageHeader header, Dimensions wanted) {
    Dimensions stored = header.stored();
    return switch (header.format()) {
      case JPEG -> Shrink.byJpeg(stored, Shrink.ofJpeg(stored, wanted));
      case WEBP -> Shrink.byWebp(stored, Shrink.ofWebp(header, wanted));
      case SVG -> wanted;
      default -> stored;
    };
  }

  /// Returns the memory of the reader itself.
  private static long held(ImageHeader header, Dimensions read, int frames) {
    PixelStorage storage = header.storage();
    long pixels = header.stored().pixels();
    boolean inRows = storage.together() < pixels;
    return switch (header.format()) {
      case JPEG -> inRows ? 0 : storage.samples() * COEFFICIENT;
      case PNG -> inRows ? 0 : pixels * storage.pixelBytes();
      case GIF -> pixels * CANVAS * (frames > 1 ? 2 : 1);
      case WEBP ->
          read.pixels() * storage.channels()
              + (inRows ? 0 : pixels * CANVAS)
              + (header.frames() > 1 ? pixels * CANVAS : 0);
      case AVIF ->
          storage.together() * AVIF_PIXEL + storage.samples() * storage.sampleBytes() * AVIF_PLANES;
      case TIFF ->
          inRows && storage.together() <= header.stored().width()
              ? 0
              : storage.together() * storage.pixelBytes() * TILE_ROWS;
      case SVG -> read.pixels() * CANVAS;
      case BMP, PSD, ICNS, TGA, PCX, PNM -> 0;
    };
  }

  /// Returns the native memory of an encoder, including the file. It was measured with noise, which
  /// gives the largest files.
  ///
  /// @param pixels the number of pixels over all frames
  private static long writing(ImageFormat format, long pixels, boolean alpha) {
    return pixels
        * switch (format) {
          case JPEG -> 2;
          case PNG -> 6;
          case WEBP -> alpha ? 38 : 8;
          case AVIF -> alpha ? 40 : 23;
          case GIF -> 16;
          case BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> 0;
        };
  }
}
