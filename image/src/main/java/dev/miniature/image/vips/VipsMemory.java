package dev.miniature.image.vips;

import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.pipeline.Plan;

/// What a render with libvips takes at its peak, told by the header alone.
///
/// The numbers were measured with libvips 8.18.7 on x86_64: the high-water mark of the resident
/// memory (`VmHWM`) of a process of its own over what it had before the render, with pictures of 16
/// to 100 megapixels, flat and of noise. `DecodeMemoryIT` measures them again.
final class VipsMemory {
  /// What a render of the smallest picture takes: its pipeline, tables of codecs, an I/O buffer.
  private static final long LEAST = 8 << 20;

  /// Rows of the picture that the steps of scaling keep, each of its own part of them: 600 to 2,000
  /// were found, whatever the scale.
  private static final int MAX_ROWS = 2_000;

  /// `libnsgif` keeps the canvas in red, green, blue and alpha; libvips keeps the frame; and an
  /// animation may ask for what was there before.
  private static final int CANVAS = 4;

  /// libheif and libvips's copies of an AVIF, in bytes a pixel. The planes that the decoder makes
  /// and libheif converts come on top.
  private static final int AVIF_PIXEL = 12;

  private static final int AVIF_PLANES = 2;

  /// Rows of tiles that libvips keeps of a TIFF.
  private static final int TILE_ROWS = 2;

  private static final int COEFFICIENT = Short.BYTES;

  /// Encoders of animations keep a few frames, and of the others what they made of them: at most a
  /// byte a pixel.
  private static final int FRAMES_IN_WORK = 4;

  private VipsMemory() {}

  /// What it takes to read a picture and to scale it, with the pixels that come out.
  ///
  /// @param length of the file, which libvips gets a copy of
  static MemoryEstimate decoding(int length, Plan plan) {
    ImageHeader header = plan.header();
    Dimensions wanted = plan.placement().scaled();
    long frame = plan.layout().visible().pixels() * header.storage().channels();
    return new MemoryEstimate(
        frame * plan.frames(), LEAST + length + frame + reading(header, wanted, plan.frames()));
  }

  /// What it takes to write one, with the copy of the pixels that libvips gets, and the file.
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

  /// The size at which the reader hands pixels over.
  private static Dimensions asRead(ImageHeader header, Dimensions wanted) {
    Dimensions stored = header.stored();
    return switch (header.format()) {
      case JPEG -> Shrink.byJpeg(stored, Shrink.ofJpeg(stored, wanted));
      case WEBP -> Shrink.byWebp(stored, Shrink.ofWebp(header, wanted));
      case SVG -> wanted;
      default -> stored;
    };
  }

  /// What the reader itself holds.
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

  /// What the encoder of a format takes, in native memory, with the file it makes. Measured with
  /// noise, which makes the largest files.
  ///
  /// @param pixels over all frames
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
