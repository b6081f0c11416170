package dev.miniature.image;

import java.util.Optional;
import java.util.OptionalInt;

/// Everything a renderer must know to make a thumbnail, and nothing about who asked for it.
///
/// @param box the room for it, density included
/// @param fit how it comes into the room
/// @param enlarge whether an original smaller than the box is blown up
/// @param background what lies under everything, margin and transparent pixels alike, in every
///   format; when empty, transparency where the output format has it, else white
/// @param output the format to write
/// @param quality 1–100 on the scale of the output format, or empty for the renderer's own choice
public record Recipe(
    Box box,
    Fit fit,
    boolean enlarge,
    Optional<Rgb> background,
    OutputFormat output,
    OptionalInt quality) {

  /// Refuses what cannot be rendered.
  ///
  /// @throws IllegalArgumentException if the quality is outside 1–100, or the fit needs a closed
  ///   box
  public Recipe {
    if (quality.isPresent() && (quality.getAsInt() < 1 || quality.getAsInt() > 100)) {
      throw new IllegalArgumentException("Quality is 1 to 100, not " + quality.getAsInt());
    }
    if (fit != Fit.INSIDE && !box.isClosed()) {
      throw new IllegalArgumentException(fit + " needs a width and a height");
    }
  }

  /// The plain case: into `box`, in the original's format.
  public static Recipe inside(Box box) {
    return new Recipe(
        box,
        Fit.INSIDE,
        false,
        Optional.empty(),
        new OutputFormat.AsOriginal(),
        OptionalInt.empty());
  }

  /// The same with another fit.
  public Recipe withFit(Fit other) {
    return new Recipe(box, other, enlarge, background, output, quality);
  }

  /// The same, written in `format`.
  public Recipe withFormat(ImageFormat format) {
    return new Recipe(box, fit, enlarge, background, new OutputFormat.Fixed(format), quality);
  }

  /// The same at another quality.
  public Recipe withQuality(int other) {
    return new Recipe(box, fit, enlarge, background, output, OptionalInt.of(other));
  }

  /// The same on another background.
  public Recipe withBackground(Rgb colour) {
    return new Recipe(box, fit, enlarge, Optional.of(colour), output, quality);
  }

  /// The same, with small originals blown up.
  public Recipe enlarging() {
    return new Recipe(box, fit, true, background, output, quality);
  }
}
