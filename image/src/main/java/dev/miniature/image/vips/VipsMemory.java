package dev.miniature.image.vips;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Effort;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.header.MendedPng;
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

  /// The number of copies of the rows of a transparent animation: before and after their colours
  /// are multiplied by opacity. All frames are under way at the same time.
  private static final int MULTIPLIED = 2;

  /// Bytes per pixel of a GIF's canvas: `libnsgif` keeps the canvas as RGBA, libvips keeps the
  /// frame, and an animation may need the previous canvas.
  private static final int CANVAS = 4;

  /// Bytes per pixel that libheif and libvips's copies of an AVIF take. The planes of the decoder
  /// and libheif's conversion are added.
  private static final int AVIF_PIXEL = 15;

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
  /// @param inJpegs whether it is a TIFF whose strips or tiles are JPEGs
  static MemoryEstimate decoding(int length, Plan plan, boolean inJpegs) {
    ImageHeader header = plan.header();
    Dimensions wanted = plan.placement().scaled();
    long frame = plan.layout().visible().pixels() * header.storage().channels();
    return new MemoryEstimate(
        frame * plan.frames() + rewritten(header.format(), length),
        LEAST
            + handedOver(header.format(), length)
            + frame
            + (inJpegs ? coefficients(header.storage()) : 0)
            + reading(header, wanted, plan.frames()));
  }

  /// Returns the memory for rewritten copies of the file: without the parts that no pixel depends
  /// on, or with its missing end. A PNG may have to be compressed again, which turns out only when
  /// it is read; the result is held twice at the end, besides the file it is made of.
  private static long rewritten(ImageFormat format, int length) {
    return switch (format) {
      case PNG -> 2L * length + 2 * MendedPng.maxLength(length);
      case JPEG, GIF, AVIF -> 2L * length;
      case WEBP, TIFF, SVG, BMP, PSD, ICNS, TGA, PCX, PNM -> 0;
    };
  }

  /// Returns the coefficients of the JPEGs that a TIFF decoder has under way.
  private static long coefficients(PixelStorage storage) {
    return storage.together() * storage.channels() * COEFFICIENT;
  }

  private static long handedOver(ImageFormat format, int length) {
    return format == ImageFormat.PNG ? MendedPng.maxLength(length) : length;
  }

  /// Returns the memory for encoding, including libvips's copy of the pixels, and the file.
  static MemoryEstimate encoding(Plan plan) {
    return new MemoryEstimate(
        0,
        encoding(
            plan.output(), plan.effort(), plan.layout().canvas(), plan.frames(), plan.alpha()));
  }

  /// Returns the bytes for encoding frames of this size.
  static long encoding(
      ImageFormat format, Effort effort, Dimensions size, int frames, boolean alpha) {
    long all = size.pixels() * frames;
    long copy = all * (alpha ? 4 : 3);
    long encoder =
        frames == 1
            ? writing(format, effort, all, alpha)
            : writing(format, effort, size.pixels() * FRAMES_IN_WORK, alpha) + all;
    return copy + encoder;
  }

  private static long reading(ImageHeader header, Dimensions wanted, int frames) {
    Dimensions read = asRead(header, wanted);
    int pixelBytes = header.storage().pixelBytes();
    long rows = (long) read.width() * pixelBytes * Math.min(read.height(), MAX_ROWS);
    long copies = frames > 1 && header.alpha() ? MULTIPLIED : 1;
    return held(header, read, frames) + rows * frames * copies;
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
      // As many surfaces as may lie on one another.
      case SVG -> read.pixels() * CANVAS * storage.samples() / (pixels * CANVAS);
      case BMP, PSD, ICNS, TGA, PCX, PNM -> 0;
    };
  }

  /// Returns the native memory of an encoder, including the file. It was measured with noise, which
  /// gives the largest files.
  ///
  /// @param pixels the number of pixels over all frames
  private static long writing(ImageFormat format, Effort effort, long pixels, boolean alpha) {
    return pixels
        * switch (format) {
          // A progressive file is written from all coefficients, of which colours have three a
          // pixel.
          case JPEG -> effort == Effort.SMALL ? 8 : 2;
          case PNG -> 6;
          case WEBP ->
              switch (effort) {
                case NORMAL -> alpha ? 38 : 8;
                // Sharp YUV works on the colours of all pixels and on planes of 16 bits.
                case SMALL -> alpha ? 43 : 26;
              };
          case AVIF -> alpha ? 40 : 23;
          case GIF -> 16;
          case BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> 0;
        };
  }
}
