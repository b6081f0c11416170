package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// What the samples of a TIFF's first page mean, as far as one decoder shows them right and another
/// does not. What neither shows right is not read: a wrong picture is worse than none.
///
/// Which is right was found with files of each kind, made from one picture, with libvips 8.18.7 and
/// TwelveMonkeys 3.14.0.
public final class TiffSamples {
  private static final int WHITE_IS_ZERO = 0;
  private static final int BLACK_IS_ZERO = 1;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int CMYK = 5;
  private static final int YCBCR = 6;
  private static final int ICC_LAB = 9;

  private static final int UNSIGNED = 1;
  private static final int FLOAT = 3;

  private static final int OLD_JPEG = 6;
  private static final int JPEG = 7;

  private static final int BYTE = 8;
  private static final int SHORT = 16;
  private static final int SINGLE = 32;

  /// Of four samples the last is black; a fifth is opacity.
  private static final int INKS = 4;

  private final int photometric;
  private final int format;
  private final int bits;
  private final int samples;
  private final int compression;

  private TiffSamples(TiffDirectory page) throws BrokenImageException {
    this.photometric = (int) page.value(TiffDirectory.PHOTOMETRIC, WHITE_IS_ZERO);
    this.format = (int) page.value(TiffDirectory.SAMPLE_FORMAT, UNSIGNED);
    this.bits = (int) page.value(TiffDirectory.BITS, 1);
    this.samples = (int) page.value(TiffDirectory.SAMPLES, 1);
    this.compression = (int) page.value(TiffDirectory.COMPRESSION, 1);
  }

  /// Those of a file that is known to be a TIFF.
  ///
  /// @throws BrokenImageException if its first page cannot be read
  public static TiffSamples of(byte[] file) throws BrokenImageException {
    return new TiffSamples(TiffDirectory.first(Bytes.of(file)));
  }

  /// Whether libvips shows them right. Grey floating-point numbers come out black, grey of 32 bits
  /// white, and colours stored apart from brightness only where libjpeg has decoded them.
  public boolean areForLibvips() {
    return switch (photometric) {
      case WHITE_IS_ZERO, BLACK_IS_ZERO, PALETTE, CMYK -> isWhole(SHORT);
      case RGB -> isWhole(SHORT) || (format == FLOAT && bits == SINGLE);
      case YCBCR -> compression == JPEG || compression == OLD_JPEG;
      default -> false;
    };
  }

  /// Whether TwelveMonkeys shows them right: whole numbers of the usual sizes, and no opacity
  /// beside ink.
  public boolean areForJava() {
    return switch (photometric) {
      case WHITE_IS_ZERO -> isWhole(BYTE) || (isWhole(SHORT) && bits == SHORT);
      case BLACK_IS_ZERO, RGB, PALETTE -> isWhole(SHORT);
      case CMYK -> isWhole(SHORT) && samples == INKS;
      case YCBCR, ICC_LAB -> isWhole(BYTE);
      default -> false;
    };
  }

  private boolean isWhole(int max) {
    return format == UNSIGNED && bits <= max;
  }
}
