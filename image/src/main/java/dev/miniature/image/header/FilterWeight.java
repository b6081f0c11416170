package dev.miniature.image.header;

import org.jspecify.annotations.Nullable;

/// Returns the number of plain elements of a drawing that one element counts for. Filter steps (SVG
/// 1.1, chapter 15) compute every pixel that they cover, at the size of the thumbnail, and librsvg
/// cannot be stopped within one.
final class FilterWeight {
  /// The weight of most steps. A drop shadow has about five.
  private static final long STEP = 1_000;

  /// The weight of steps that read many pixels for each one.
  private static final long WIDE_STEP = 10_000;

  /// The weight of an octave of noise. The number is chosen, not measured: two hundred rectangles
  /// of twenty octaves each kept a core busy for more than three minutes. With this weight,
  /// nineteen octaves in total are accepted.
  private static final long OCTAVE = 5_000;

  private static final long MAX_OCTAVES = 1_000;

  private FilterWeight() {}

  /// @param element the local name of the element
  /// @param octaves the value of its attribute `numOctaves`; null if absent
  static long of(String element, @Nullable String octaves) {
    return switch (element) {
      case "feTurbulence" -> OCTAVE * octaves(octaves);
      case "feMorphology", "feConvolveMatrix" -> WIDE_STEP;
      case String name when name.startsWith("fe") && !name.equals("feMergeNode") -> STEP;
      default -> 1;
    };
  }

  /// Returns the number of octaves. An unreadable number counts as the worst case.
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
