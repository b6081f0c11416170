package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Orientation;

/// Reads the orientation from an EXIF block, which is a small TIFF file.
final class ExifOrientation {
  /// `Exif` and a zero. A padding byte follows, which should be zero but is not with every camera.
  private static final String PREFIX = "Exif\0";

  private static final int PREFIX_LENGTH = 6;

  private ExifOrientation() {}

  /// Returns the orientation in `exif`, with or without its six-byte prefix. An unreadable block
  /// does not make the picture unreadable: it is then upright. If the directory is truncated, as
  /// some cameras write it, the orientation is still used.
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
