package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.UnknownFormatException;

/// Limits for properties that no real picture needs but that are expensive for some decoder. They
/// are checked before any decoder reads the file.
final class Complexity {
  /// The longest side that JPEG and GIF can store.
  static final int MAX_SIDE = 65_535;

  /// The maximum ratio of the sides. Scaling computes with lines of the longer side for every pixel
  /// of the shorter one.
  static final int MAX_RATIO = 10_000;

  /// The maximum number of channels: CMYK and opacity.
  static final int MAX_CHANNELS = 5;

  /// The maximum number of channels of a Photoshop document, by its specification. The reader uses
  /// only the colours and opacity.
  static final int MAX_PSD_CHANNELS = 56;

  /// The maximum size of a profile. Printer profiles, the largest in use, have one to three
  /// megabytes.
  static final int MAX_PROFILE_BYTES = 4 << 20;

  private Complexity() {}

  /// Checks the limits.
  ///
  /// @throws TooComplexException if the file exceeds a limit
  /// @throws UnknownFormatException if it only wraps a file of another format
  static void check(byte[] original, ImageHeader header)
      throws TooComplexException, UnknownFormatException, BrokenImageException {
    Bytes file = Bytes.of(original);
    checkShape(header.stored());
    switch (header.format()) {
      case JPEG -> {
        checkChannels(header, MAX_CHANNELS);
        JpegComplexity.check(original, header);
      }
      case PNG -> PngComplexity.check(file);
      case GIF -> atMost("frames", header.frames(), PartLimits.MAX_PARTS);
      case WEBP -> PartLimits.checkWebp(file);
      case AVIF -> PartLimits.checkAvif(file);
      case TIFF -> {
        checkChannels(header, MAX_CHANNELS);
        PartLimits.checkTiff(file, header);
      }
      case PSD -> {
        checkChannels(header, MAX_PSD_CHANNELS);
        PartLimits.checkProfile(LeanPsd.profileOf(file).size());
      }
      case BMP, ICNS, TGA, PCX, PNM, SVG -> checkChannels(header, MAX_CHANNELS);
    }
  }

  /// Checks the limits of a JPEG except for the number of its scans.
  ///
  /// @throws TooComplexException if the file exceeds a limit
  static void checkUpToScans(byte[] jpeg, ImageHeader header)
      throws TooComplexException, BrokenImageException {
    checkShape(header.stored());
    checkChannels(header, MAX_CHANNELS);
    JpegComplexity.checkUpToScans(jpeg);
  }

  static void checkShape(Dimensions size) throws TooComplexException {
    int longer = Math.max(size.width(), size.height());
    int shorter = Math.min(size.width(), size.height());
    atMost("pixels along a side", longer, MAX_SIDE);
    atMost("pixels of the longer side for one of the shorter", longer / shorter, MAX_RATIO);
  }

  private static void checkChannels(ImageHeader header, int most) throws TooComplexException {
    atMost("channels", header.storage().channels(), most);
  }

  /// @throws TooComplexException if `found` is more than `most`
  static void atMost(String what, long found, long most) throws TooComplexException {
    if (found > most) {
      throw new TooComplexException(what, found, most);
    }
  }
}
