package dev.miniature.image.vips;

import dev.miniature.image.ImageFormat;
import java.util.Locale;

/// How libvips is to write a thumbnail: the choice between time, bytes and likeness. The numbers
/// behind every setting are in docs/decisions/0004.
///
/// @param format one of those that libvips writes for the web
/// @param quality 1–100 on the scale of the format: for GIF, less means fewer colours; PNG has none
/// @param pixels how many will be written, over all frames
/// @param indexed whether the original made do with few colours
record SaveOptions(ImageFormat format, int quality, long pixels, boolean indexed) {
  /// More pixels are not written as AVIF: its encoder takes 20 bytes of memory for each, and cannot
  /// be stopped. So many take 2 s, noise 5 s, and noise at quality 100 takes 20 s.
  static final long MAX_AVIF_PIXELS = 25_000_000;

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

  private static final String PALETTE =
      ".png[palette,effort=1,dither=0,bitdepth=8,compression=6,keep=none]";

  /// What libvips calls it: the format with its options.
  String suffix() {
    return switch (format) {
      case JPEG ->
          String.format(
              Locale.ROOT, ".jpg[Q=%d,optimize_coding=%b,keep=none]", quality, pixels <= TINY);
      case WEBP -> String.format(Locale.ROOT, ".webp[Q=%d,effort=2,keep=none]", webpQuality());
      case AVIF ->
          String.format(Locale.ROOT, ".avif[Q=%d,effort=%d,keep=none]", quality, avifEffort());
      case GIF -> String.format(Locale.ROOT, ".gif[effort=3,bitdepth=%d,keep=none]", colourBits());
      case PNG -> indexed ? PALETTE : trueColours();
      case BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG ->
          throw new IllegalArgumentException(format + " is not for the web");
    };
  }

  /// One step less than asked for: what the JPEG core makes is sharper than libvips's own pixels,
  /// and takes 3 % more bytes for it, which this gives back.
  private int webpQuality() {
    return Math.max(1, quality - 1);
  }

  private int avifEffort() {
    return pixels <= FEW_FOR_AVIF ? 2 : pixels <= SOME_FOR_AVIF ? 1 : 0;
  }

  private String trueColours() {
    return String.format(
        Locale.ROOT, ".png[filter=sub,compression=%d,keep=none]", pixels <= SMALL ? 6 : 2);
  }

  private int colourBits() {
    return quality > 75 ? 8 : quality > 50 ? 6 : quality > 25 ? 5 : 4;
  }
}
