package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import org.jspecify.annotations.Nullable;

/// Reads the header of a still or animated WebP (RFC 9649).
public final class WebpHeader {
  private final Bytes file;
  private @Nullable Dimensions canvas;
  private @Nullable Dimensions frame;
  private int left;
  private int top;
  private int frames;
  private boolean alpha;
  private boolean lossless;
  private Orientation orientation = Orientation.UPRIGHT;

  private WebpHeader(Bytes file) {
    this.file = file;
  }

  /// Returns the header and the position of the first frame.
  ///
  /// @throws BrokenImageException if there is no frame
  public static FirstFrame read(Bytes file) throws BrokenImageException {
    WebpHeader webp = new WebpHeader(file);
    RiffChunks chunks = new RiffChunks(file);
    while (chunks.next()) {
      webp.take(chunks);
    }
    Dimensions frame = webp.frame;
    if (frame == null) {
      throw new BrokenImageException("A WebP without a frame");
    }
    Dimensions size = webp.canvas == null ? frame : webp.canvas;
    if (webp.left + frame.width() > size.width() || webp.top + frame.height() > size.height()) {
      throw new BrokenImageException("A frame of %s juts out of %s".formatted(frame, size));
    }
    ImageHeader header =
        new ImageHeader(
            ImageFormat.WEBP,
            size,
            webp.orientation,
            Math.max(1, webp.frames),
            webp.alpha || !frame.equals(size),
            webp.storage(size));
    return new FirstFrame(header, webp.left, webp.top, frame);
  }

  /// Returns the storage. Lossless pictures, and those with opacity, are decoded whole, and
  /// animations are composed on a canvas. Only plain lossy pictures are decoded in rows.
  private PixelStorage storage(Dimensions size) {
    return lossless || alpha || frames > 0
        ? PixelStorage.whole(size, alpha ? 4 : 3, Byte.SIZE)
        : PixelStorage.inRows(size, 3, Byte.SIZE);
  }

  private void take(RiffChunks chunk) throws BrokenImageException {
    if (chunk.isCutOff() && frame == null) {
      throw new BrokenImageException("A WebP that ends before its picture does");
    }
    long at = chunk.start();
    switch (chunk.type()) {
      case "VP8X" -> {
        alpha |= (file.u8(at) & 0x10) != 0;
        canvas = Sizes.of(file.u24le(at + 4) + 1L, file.u24le(at + 7) + 1L);
      }
      case "VP8 " -> {
        if (!file.reads(at + 3, "\u009D\u0001*")) {
          throw new BrokenImageException("A WebP whose picture does not start as one");
        }
        first(Sizes.of(file.u16le(at + 6) & 0x3FFF, file.u16le(at + 8) & 0x3FFF));
      }
      case "VP8L" -> {
        lossless = true;
        long bits = file.u32le(at + 1);
        first(Sizes.of((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1));
        alpha |= ((bits >> 28) & 1) != 0;
      }
      case "ANMF" -> {
        if (frame == null) {
          left = 2 * file.u24le(at);
          top = 2 * file.u24le(at + 3);
        }
        first(Sizes.of(file.u24le(at + 6) + 1L, file.u24le(at + 9) + 1L));
        frames++;
      }
      case "EXIF" -> orientation = ExifOrientation.of(file.slice(at, chunk.length()));
      default -> {}
    }
  }

  private void first(Dimensions size) {
    if (frame == null) {
      frame = size;
    }
  }
}
