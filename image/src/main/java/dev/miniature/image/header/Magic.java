package dev.miniature.image.header;

import dev.miniature.image.ImageFormat;
import java.util.Optional;

/// Detects a format from the first bytes of a file.
final class Magic {
  private Magic() {}

  /// Returns the format that these bytes indicate, or empty if they match no known one.
  ///
  /// TGA comes last, because it has no magic number, only a header that other formats may resemble.
  static Optional<ImageFormat> of(Bytes file) {
    if (file.reads(0, "\u00FF\u00D8\u00FF")) {
      return Optional.of(ImageFormat.JPEG);
    }
    if (file.reads(0, PngChunks.SIGNATURE)) {
      return Optional.of(ImageFormat.PNG);
    }
    if (file.reads(0, "GIF87a") || file.reads(0, "GIF89a")) {
      return Optional.of(ImageFormat.GIF);
    }
    if (file.reads(0, "RIFF") && file.reads(8, "WEBP")) {
      return Optional.of(ImageFormat.WEBP);
    }
    if (AvifHeader.looksLikeOne(file)) {
      return Optional.of(ImageFormat.AVIF);
    }
    if (TiffDirectory.looksLikeOne(file) && UnreadFormats.rawTiff(file).isEmpty()) {
      return Optional.of(ImageFormat.TIFF);
    }
    if (file.reads(0, "8BPS")) {
      return Optional.of(ImageFormat.PSD);
    }
    if (file.reads(0, "icns")) {
      return Optional.of(ImageFormat.ICNS);
    }
    if (BmpHeader.looksLikeOne(file)) {
      return Optional.of(ImageFormat.BMP);
    }
    if (PnmHeader.looksLikeOne(file)) {
      return Optional.of(ImageFormat.PNM);
    }
    if (PcxHeader.looksLikeOne(file)) {
      return Optional.of(ImageFormat.PCX);
    }
    if (SvgText.looksLikeOne(file)) {
      return Optional.of(ImageFormat.SVG);
    }
    return TgaHeader.looksLikeOne(file) ? Optional.of(ImageFormat.TGA) : Optional.empty();
  }
}
