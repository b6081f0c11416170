package dev.miniature.image;

import java.util.OptionalInt;

/// Everything a renderer must know to make a thumbnail, and nothing about who asked for it.
///
/// @param framing how the original comes into the thumbnail's room
/// @param finish what is done to the pixels then
/// @param output the format to write
/// @param quality 1–100 on the scale of the output format, or empty for the renderer's own choice
/// @param maxBytes the largest file that is wanted, for which quality is given up; empty for
///   whatever there is room for
public record Recipe(
    Framing framing,
    Finish finish,
    OutputFormat output,
    OptionalInt quality,
    OptionalInt maxBytes) {

  /// Refuses what cannot be rendered.
  ///
  /// @throws IllegalArgumentException if the quality is outside 1–100, or no byte is wanted
  public Recipe {
    if (quality.isPresent() && (quality.getAsInt() < 1 || quality.getAsInt() > 100)) {
      throw new IllegalArgumentException("Quality is 1 to 100, not " + quality.getAsInt());
    }
    if (maxBytes.isPresent() && maxBytes.getAsInt() < 1) {
      throw new IllegalArgumentException("No file has " + maxBytes.getAsInt() + " bytes");
    }
  }

  /// The plain case: into `box`, in the original's format.
  public static Recipe inside(Box box) {
    return new Recipe(
        Framing.inside(box),
        Finish.NONE,
        new OutputFormat.AsOriginal(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  /// The same, framed otherwise.
  public Recipe withFraming(Framing other) {
    return new Recipe(other, finish, output, quality, maxBytes);
  }

  /// The same with another finish.
  public Recipe withFinish(Finish other) {
    return new Recipe(framing, other, output, quality, maxBytes);
  }

  /// The same with another fit.
  public Recipe withFit(Fit other) {
    return withFraming(framing.withFit(other));
  }

  /// The same, with something else kept of what is cropped.
  public Recipe withGravity(Gravity other) {
    return withFraming(framing.withGravity(other));
  }

  /// The same, with small originals blown up.
  public Recipe enlarging() {
    return withFraming(framing.enlarging());
  }

  /// The same on another background.
  public Recipe withBackground(Rgb colour) {
    return withFinish(finish.withBackground(colour));
  }

  /// The same, written in `format`.
  public Recipe withFormat(ImageFormat format) {
    return new Recipe(framing, finish, new OutputFormat.Fixed(format), quality, maxBytes);
  }

  /// The same at another quality.
  public Recipe withQuality(int other) {
    return new Recipe(framing, finish, output, OptionalInt.of(other), maxBytes);
  }

  /// The same in at most so many bytes.
  public Recipe withMaxBytes(int bytes) {
    return new Recipe(framing, finish, output, quality, OptionalInt.of(bytes));
  }
}
