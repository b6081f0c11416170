package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;

/// The sample format of a TIFF's first page, which decides which decoders show it correctly. A kind
/// that no decoder shows correctly is not read, because a wrong picture is worse than none.
///
/// The kinds were tested with files made from one picture, with libvips 8.18.7 and TwelveMonkeys
/// 3.14.0.
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

  private static final int BYTE = 8;
  private static final int SHORT = 16;
  private static final int SINGLE = 32;

  /// The number of samples of CMYK; a fifth sample is opacity.
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

  /// Reads the samples' format of a TIFF file.
  ///
  /// @throws BrokenImageException if its first page cannot be read
  public static TiffSamples of(byte[] file) throws BrokenImageException {
    return new TiffSamples(TiffDirectory.first(Bytes.of(file)));
  }

  /// Returns whether libvips shows the samples correctly. It shows floating-point grey black and
  /// 32-bit grey white, and supports YCbCr only if libjpeg decodes it.
  public boolean areForLibvips() {
    return switch (photometric) {
      case WHITE_IS_ZERO, BLACK_IS_ZERO, PALETTE, CMYK -> isWhole(SHORT);
      case RGB -> isWhole(SHORT) || (format == FLOAT && bits == SINGLE);
      case YCBCR -> compression == TiffDirectory.JPEG || compression == OLD_JPEG;
      default -> false;
    };
  }

  /// Returns whether TwelveMonkeys shows the samples correctly: integers of the usual sizes, and no
  /// opacity beside CMYK.
  public boolean areForJava() {
    return switch (photometric) {
      case WHITE_IS_ZERO -> isWhole(BYTE) || (isWhole(SHORT) && bits == SHORT);
      case BLACK_IS_ZERO, RGB, PALETTE -> isWhole(SHORT);
      case CMYK -> isWhole(SHORT) && samples == INKS;
      case YCBCR, ICC_LAB -> isWhole(BYTE);
      default -> false;
    };
  }

  /// Returns whether strips and tiles are JPEGs, of which a decoder may have to hold all
  /// coefficients.
  public boolean areInJpegs() {
    return compression == TiffDirectory.JPEG;
  }

  private boolean isWhole(int max) {
    return format == UNSIGNED && bits <= max;
  }
}
