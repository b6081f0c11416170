package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Orientation;

/// Reads the orientation out of an EXIF block, which is a small TIFF file.
final class ExifOrientation {
  private static final String PREFIX = "Exif\0\0";

  private ExifOrientation() {}

  /// The orientation in `exif`, with or without its six-byte prefix. A block that cannot be read is
  /// no reason to refuse a picture: it is upright then.
  static Orientation of(Bytes exif) {
    try {
      Bytes tiff =
          exif.reads(0, PREFIX) ? exif.slice(PREFIX.length(), exif.size() - PREFIX.length()) : exif;
      return TiffDirectory.first(tiff).orientation();
    } catch (BrokenImageException unreadable) {
      return Orientation.UPRIGHT;
    }
  }
}
