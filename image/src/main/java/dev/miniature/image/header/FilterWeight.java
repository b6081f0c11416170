package dev.miniature.image.header;

import org.jspecify.annotations.Nullable;

/// For how many plain elements of a drawing one element counts. Steps of filters (SVG 1.1, chapter
/// 15) compute every pixel that they cover, at the size of the thumbnail, and librsvg cannot be
/// stopped in one.
final class FilterWeight {
  /// Most steps: a shadow is made of some five.
  private static final long STEP = 1_000;

  /// Steps that look at many pixels for each one.
  private static final long WIDE_STEP = 10_000;

  /// An octave of noise. The number is chosen, not measured: two hundred rectangles of twenty
  /// octaves each kept a core busy for more than three minutes; nineteen octaves in all may pass.
  private static final long OCTAVE = 5_000;

  private static final long MAX_OCTAVES = 1_000;

  private FilterWeight() {}

  /// @param element its name, without a namespace
  /// @param octaves what its attribute `numOctaves` says; null where there is none
  static long of(String element, @Nullable String octaves) {
    return switch (element) {
      case "feTurbulence" -> OCTAVE * octaves(octaves);
      case "feMorphology", "feConvolveMatrix" -> WIDE_STEP;
      case String name when name.startsWith("fe") && !name.equals("feMergeNode") -> STEP;
      default -> 1;
    };
  }

  /// A number that cannot be read counts for the worst.
  private static long octaves(@Nullable String text) {
    if (text == null) {
      return 1;
    }
    try {
      return Math.clamp(Long.parseLong(text.strip()), 1, MAX_OCTAVES);
    } catch (NumberFormatException _) {
      return MAX_OCTAVES;
    }
  }
}
