package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Orientation;

/// Reads the orientation out of an EXIF block, which is a small TIFF file.
final class ExifOrientation {
  /// `Exif`, a zero, and a byte of padding, which is a zero too but not in every camera.
  private static final String PREFIX = "Exif\0";

  private static final int PREFIX_LENGTH = 6;

  private ExifOrientation() {}

  /// The orientation in `exif`, with or without its six-byte prefix. A block that cannot be read is
  /// no reason to refuse a picture: it is upright then. Nor is one whose directory is cut off, as
  /// some cameras write it, a reason to leave a picture on its side.
  static Orientation of(Bytes exif) {
    try {
      Bytes tiff =
          exif.reads(0, PREFIX) ? exif.slice(PREFIX_LENGTH, exif.size() - PREFIX_LENGTH) : exif;
      return TiffDirectory.firstAsFarAsItGoes(tiff).orientation();
    } catch (BrokenImageException unreadable) {
      return Orientation.UPRIGHT;
    }
  }
}
