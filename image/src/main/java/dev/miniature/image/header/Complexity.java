package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.UnknownFormatException;
import java.util.Locale;

/// What no picture needs and some decoder pays dearly for, judged before any of them sees the file.
final class Complexity {
  /// The longest side that JPEG and GIF can tell.
  static final int MAX_SIDE = 65_535;

  /// Scaling computes with lines of the longer side for every pixel of the shorter one.
  static final int MAX_RATIO = 10_000;

  /// Ink and opacity.
  static final int MAX_CHANNELS = 5;

  /// How many channels a Photoshop document has at most, by its specification. Its reader takes
  /// colours and opacity of them.
  static final int MAX_PSD_CHANNELS = 56;

  /// Profiles of printers, the largest in use, have one to three megabytes.
  static final int MAX_PROFILE_BYTES = 4 << 20;

  private Complexity() {}

  /// @throws TooComplexException if it is built beyond the limits
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
        PartLimits.checkTiff(file, header.frames());
      }
      case PSD -> {
        checkChannels(header, MAX_PSD_CHANNELS);
        PartLimits.checkProfile(LeanPsd.profileOf(file).size());
      }
      case BMP, ICNS, TGA, PCX, PNM, SVG -> checkChannels(header, MAX_CHANNELS);
    }
  }

  static void checkShape(Dimensions size) throws TooComplexException {
    int longer = Math.max(size.width(), size.height());
    int shorter = Math.min(size.width(), size.height());
    atMost("pixels along a side", longer, MAX_SIDE);
    atMost("times as long as wide", longer / shorter, MAX_RATIO);
  }

  private static void checkChannels(ImageHeader header, int most) throws TooComplexException {
    atMost("channels", header.storage().channels(), most);
  }

  /// @throws TooComplexException if there is more of something than there may be
  static void atMost(String what, long found, long most) throws TooComplexException {
    if (found > most) {
      throw new TooComplexException(
          String.format(Locale.ROOT, "%,d %s, and at most %,d are read", found, what, most));
    }
  }
}
