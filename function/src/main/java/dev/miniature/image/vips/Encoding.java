package dev.miniature.image.vips;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.TooManyBytesException;
import java.util.Locale;
import java.util.OptionalInt;

/// How a thumbnail is written: the choice between time, bytes and likeness. The numbers behind
/// every setting are in docs/decisions/0004.
///
/// @param format one of those that libvips writes for the web
/// @param quality 1–100 on the scale of the format: for GIF, less means fewer colours; PNG has none
/// @param pixels how many will be written, over all frames
record Encoding(ImageFormat format, int quality, long pixels) {
  /// Up to so many pixels, a longer search in a PNG costs next to nothing.
  private static final long SMALL = 100_000;

  /// Up to so many pixels, the code tables of a JPEG are made to measure. They are a noticeable
  /// part of a small file. At 300×245 they would save 2.7 % of the bytes, and take 4 % of the time
  /// of everything.
  private static final long TINY = 40_000;

  /// Up to so many pixels an AVIF gets the effort of thumbnails, which takes 1.2 s for them on one
  /// core of 2026, and up to the second number a middle one, which takes 1.6 s.
  private static final long FEW_FOR_AVIF = 2_000_000;

  private static final long SOME_FOR_AVIF = 8_000_000;

  /// More pixels are not written as AVIF: its encoder takes 20 bytes of memory for each, and cannot
  /// be stopped. So many take 2 s, noise 5 s, and noise at quality 100 takes 20 s.
  private static final long MOST_FOR_AVIF = 25_000_000;

  private static final int LOSSLESS = 100;

  private static final String PALETTE =
      ".png[palette,effort=1,dither=0,bitdepth=8,compression=6,keep=none]";

  private static final int[] LOWER_BY_PERCENT = {100, 75, 50, 25};

  private static final int[] NO_LOWER = {100};

  /// Writes a thumbnail the way asked for, and in a smaller way where that gives too many bytes.
  ///
  /// @param pixels how many will be written, over all frames
  /// @throws TooManyBytesException if the smallest is too large too, or if there are too many
  ///   pixels to write them in this format at all
  static byte[] fitting(
      ImageFormat format, OptionalInt quality, long pixels, Bounds bounds, Attempt attempt)
      throws ImageException, DeadlinePassedException {
    if (format == ImageFormat.AVIF && pixels > MOST_FOR_AVIF) {
      throw new TooManyBytesException(
          String.format(
              Locale.ROOT, "%,d pixels, and %,d can be written as AVIF", pixels, MOST_FOR_AVIF));
    }
    int first = quality.orElse(usual(format));
    int bytes = 0;
    for (int percent : format == ImageFormat.PNG ? NO_LOWER : LOWER_BY_PERCENT) {
      bounds.deadline().check();
      byte[] file = attempt.at(new Encoding(format, Math.max(1, first * percent / 100), pixels));
      if (file.length <= bounds.mostBytes()) {
        return file;
      }
      bytes = file.length;
    }
    throw new TooManyBytesException(
        String.format(
            Locale.ROOT, "%,d bytes, and there is room for %,d", bytes, bounds.mostBytes()));
  }

  /// At which quality to write a picture that the JPEG core has made. It is sharper than libvips's
  /// own, for which WebP takes 3 % more bytes; one step less gives these back, and is about as near
  /// to the original as sharp's file.
  static OptionalInt ofCore(ImageFormat format, OptionalInt quality) {
    return format == ImageFormat.WEBP
        ? OptionalInt.of(Math.max(1, quality.orElse(usual(format)) - 1))
        : quality;
  }

  /// One try at writing.
  @FunctionalInterface
  interface Attempt {
    byte[] at(Encoding encoding) throws ImageException, DeadlinePassedException;
  }

  /// What libvips calls it.
  ///
  /// @param fewColours whether the original made do with a palette
  String suffix(boolean fewColours) {
    boolean small = pixels <= SMALL;
    return switch (format) {
      case JPEG ->
          String.format(
              Locale.ROOT, ".jpg[Q=%d,optimize_coding=%b,keep=none]", quality, pixels <= TINY);
      case WEBP -> String.format(Locale.ROOT, ".webp[Q=%d,effort=2,keep=none]", quality);
      case AVIF ->
          String.format(Locale.ROOT, ".avif[Q=%d,effort=%d,keep=none]", quality, avifEffort());
      case GIF -> String.format(Locale.ROOT, ".gif[effort=3,bitdepth=%d,keep=none]", colourBits());
      case PNG -> fewColours ? PALETTE : trueColours(small);
      case BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG ->
          throw new IllegalArgumentException(format + " is not for the web");
    };
  }

  private int avifEffort() {
    return pixels <= FEW_FOR_AVIF ? 2 : pixels <= SOME_FOR_AVIF ? 1 : 0;
  }

  private static String trueColours(boolean small) {
    return String.format(Locale.ROOT, ".png[filter=sub,compression=%d,keep=none]", small ? 6 : 2);
  }

  private int colourBits() {
    return quality > 75 ? 8 : quality > 50 ? 6 : quality > 25 ? 5 : 4;
  }

  private static int usual(ImageFormat format) {
    return switch (format) {
      case JPEG, WEBP -> 80;
      case AVIF -> 53;
      default -> LOSSLESS;
    };
  }
}
