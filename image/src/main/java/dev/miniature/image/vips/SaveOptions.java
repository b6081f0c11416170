package dev.miniature.image.vips;

import dev.miniature.image.Effort;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.pipeline.Quality;
import java.util.Locale;
import java.util.Optional;

/// The settings with which libvips writes a thumbnail: a choice between time, bytes and fidelity.
/// docs/decisions/0004 contains the numbers behind every setting.
///
/// @param format one of the web formats that libvips writes
/// @param quality 1–100 on the scale of the format: for GIF, less means fewer colours; PNG ignores
///   it
/// @param effort the time that encoding may take
/// @param pixels the number of pixels over all frames
/// @param indexed whether the original has a palette
/// @param profiled whether the image has a colour profile that is written into a WebP or an AVIF
record SaveOptions(
    ImageFormat format,
    int quality,
    Effort effort,
    long pixels,
    boolean indexed,
    boolean profiled) {
  /// The maximum number of pixels of an AVIF, because its encoder takes 20 bytes of memory per
  /// pixel and cannot be stopped. At this size it takes 2 s, for noise 5 s, and for noise at
  /// quality 100 20 s.
  static final long MAX_AVIF_PIXELS = 25_000_000;

  /// Up to this number of pixels, higher PNG compression takes almost no time.
  private static final long SMALL = 100_000;

  /// Up to this number of pixels, the Huffman tables of a JPEG are optimised, because tables are a
  /// notable part of a small file. At 300×245 this would save 2.7 % of the bytes, and take 4 % of
  /// the total time.
  private static final long TINY = 40_000;

  /// Up to this number of pixels, an AVIF gets the effort of thumbnails, which takes 1.2 s on one
  /// core of 2026; up to the second number, it gets a medium effort, which takes 1.6 s.
  private static final long FEW_FOR_AVIF = 2_000_000;

  private static final long SOME_FOR_AVIF = 8_000_000;

  /// Up to this number of pixels, an AVIF that is to be small gets effort 3, which takes twice as
  /// long as 2. So none takes longer than one of [#FEW_FOR_AVIF] pixels.
  private static final long THUMBNAIL = 1_000_000;

  private static final String PALETTE =
      ".png[palette,effort=1,dither=0,bitdepth=8,compression=6,keep=none]";

  /// Returns libvips's suffix: the format with its options.
  String suffix() {
    return switch (format) {
      case JPEG ->
          String.format(
              Locale.ROOT,
              ".jpg[Q=%d,optimize_coding=%b,keep=none]",
              quality,
              pixels <= TINY || effort == Effort.SMALL);
      case WEBP ->
          String.format(
              Locale.ROOT,
              ".webp[Q=%d,effort=%s,keep=%s]",
              webpQuality(),
              effort == Effort.SMALL ? "4,smart_subsample=true" : "2",
              kept());
      case AVIF ->
          String.format(
              Locale.ROOT, ".avif[Q=%d,effort=%d,keep=%s]", quality, avifEffort(), kept());
      case GIF -> String.format(Locale.ROOT, ".gif[effort=3,bitdepth=%d,keep=none]", colourBits());
      case PNG -> indexed ? PALETTE : trueColours(effort == Effort.SMALL ? "all" : "sub");
      case BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG ->
          throw new IllegalArgumentException(format + " is not for the web");
    };
  }

  /// Returns the suffix of another file with the same pixels that may take fewer bytes: a
  /// progressive JPEG, which small pictures are too small for, or a PNG without filters, which
  /// suits drawings.
  Optional<String> alternative() {
    if (effort == Effort.NORMAL) {
      return Optional.empty();
    }
    return switch (format) {
      case JPEG ->
          Optional.of(String.format(Locale.ROOT, ".jpg[Q=%d,interlace=true,keep=none]", quality));
      case PNG -> indexed ? Optional.empty() : Optional.of(trueColours("none"));
      case WEBP, AVIF, GIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> Optional.empty();
    };
  }

  private String kept() {
    return profiled ? "icc" : "none";
  }

  /// Returns the quality minus one. The JPEG core's pictures are sharper than libvips's and take 3
  /// % more bytes, which this compensates. With sharp YUV, a picture of two steps less scores the
  /// same.
  private int webpQuality() {
    return Math.max(1, quality - (effort == Effort.SMALL ? 3 : 1));
  }

  private int avifEffort() {
    if (effort == Effort.SMALL && pixels <= THUMBNAIL) {
      return 3;
    }
    return pixels <= FEW_FOR_AVIF ? 2 : pixels <= SOME_FOR_AVIF ? 1 : 0;
  }

  private String trueColours(String filter) {
    return String.format(
        Locale.ROOT, ".png[filter=%s,compression=%d,keep=none]", filter, pngCompression());
  }

  private int pngCompression() {
    return switch (effort) {
      case NORMAL -> pixels <= SMALL ? 6 : 2;
      case SMALL -> pixels <= SMALL ? 9 : 6;
    };
  }

  private int colourBits() {
    return Integer.numberOfTrailingZeros(Quality.colours(quality));
  }
}
