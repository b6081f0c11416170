package dev.miniature.image.pipeline;

import dev.miniature.image.ImageFormat;
import dev.miniature.image.OutputFormat;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Recipe;
import java.util.List;

/// The quality scales of the output formats (docs/decisions/0004).
public final class Quality {
  private static final int HIGHEST = 100;

  /// From this quality, JPEG and AVIF store chroma at full size.
  private static final int FULL_COLOUR = 90;

  /// The JPEG quality at which the fitted lines for the other formats begin.
  private static final int LOWEST_COMPARED = 60;

  private static final List<Integer> LOWER_BY_PERCENT = List.of(100, 75, 50, 25);

  private Quality() {}

  /// Returns the default quality of a format, 1–100.
  public static int usual(ImageFormat format) {
    return switch (format) {
      case JPEG, WEBP -> 80;
      case AVIF -> 53;
      case PNG, GIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> HIGHEST;
    };
  }

  /// Returns the quality of the first attempt. With `format: auto` a number is on JPEG's scale,
  /// because the same number in AVIF would look better than requested and take more bytes than the
  /// JPEG.
  static int first(ImageFormat format, Recipe recipe) {
    return switch (recipe.quality()) {
      case QualityChoice.Usual _, QualityChoice.Auto _ -> usual(format);
      case QualityChoice.Fixed(int number) when recipe.output() instanceof OutputFormat.Preferred ->
          alike(format, number);
      case QualityChoice.Fixed(int number) -> number;
    };
  }

  /// Returns the quality of a format that scores the same as this JPEG quality
  /// (docs/decisions/0012).
  public static int alike(ImageFormat format, int jpeg) {
    return switch (format) {
      case WEBP -> within(64.5 + 1.05 * (jpeg - LOWEST_COMPARED));
      case AVIF -> within(55.7 + 0.585 * (jpeg - LOWEST_COMPARED));
      case JPEG, PNG, GIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> jpeg;
    };
  }

  private static int within(double quality) {
    return Math.clamp(Math.round(quality), 1, HIGHEST);
  }

  /// Returns the maximum number of colours of a GIF at a quality: a power of two, like every
  /// palette.
  public static int colours(int quality) {
    return quality > 75 ? 256 : quality > 50 ? 64 : quality > 25 ? 32 : 16;
  }

  /// Returns whether `quality: auto` applies to a format. PNG is lossless, and the quality of a GIF
  /// is its number of colours.
  public static boolean isOpen(ImageFormat format) {
    return switch (format) {
      case JPEG, WEBP, AVIF -> true;
      case PNG, GIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> false;
    };
  }

  /// Returns whether a format stores chroma at half the size of luma at a quality.
  public static boolean halvesColour(ImageFormat format, int quality) {
    return switch (format) {
      case WEBP -> true;
      case JPEG, AVIF -> quality < FULL_COLOUR;
      case PNG, GIF, BMP, TIFF, PSD, ICNS, TGA, PCX, PNM, SVG -> false;
    };
  }

  /// Returns the qualities among which the best one that fits is searched, best first. GIF has only
  /// the four of [#ladder], because its quality only selects the number of colours.
  public static List<Integer> fineLadder(ImageFormat format, int first) {
    return format == ImageFormat.GIF
        ? ladder(format, first)
        : rungs(List.of(100, 90, 80, 70, 60, 50, 40, 30, 20, 10), first);
  }

  /// Returns the qualities to try in order until the file is small enough. PNG is lossless, so it
  /// has only one.
  public static List<Integer> ladder(ImageFormat format, int first) {
    return format == ImageFormat.PNG ? List.of(first) : rungs(LOWER_BY_PERCENT, first);
  }

  private static List<Integer> rungs(List<Integer> percents, int first) {
    return percents.stream()
        .map(percent -> Math.max(1, first * percent / HIGHEST))
        .distinct()
        .toList();
  }
}
