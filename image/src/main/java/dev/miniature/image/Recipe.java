package dev.miniature.image;

import java.util.OptionalInt;

/// The complete description of a thumbnail, independent of the request.
///
/// @param framing how the original is fitted into the box
/// @param finish the processing of the pixels after that
/// @param output the output format
/// @param quality the encoding quality
/// @param maxBytes the largest file that is wanted, for which quality is given up; empty for
///   whatever there is room for
/// @param effort the time that encoding may take
/// @param hdr what becomes of a gain map
public record Recipe(
    Framing framing,
    Finish finish,
    OutputFormat output,
    QualityChoice quality,
    OptionalInt maxBytes,
    Effort effort,
    Hdr hdr) {

  /// Refuses what cannot be rendered.
  ///
  /// @throws IllegalArgumentException if the maximum is less than 1 byte
  public Recipe {
    if (maxBytes.isPresent() && maxBytes.getAsInt() < 1) {
      throw new IllegalArgumentException("Invalid maximum of bytes: " + maxBytes.getAsInt());
    }
  }

  /// Returns the default recipe: into `box`, in the original's format.
  public static Recipe inside(Box box) {
    return new Recipe(
        Framing.inside(box),
        Finish.NONE,
        new OutputFormat.AsOriginal(),
        QualityChoice.USUAL,
        OptionalInt.empty(),
        Effort.NORMAL,
        Hdr.DROP);
  }

  /// Returns the same recipe with another framing.
  public Recipe withFraming(Framing other) {
    return new Recipe(other, finish, output, quality, maxBytes, effort, hdr);
  }

  /// Returns the same recipe with another finish.
  public Recipe withFinish(Finish other) {
    return new Recipe(framing, other, output, quality, maxBytes, effort, hdr);
  }

  /// Returns the same recipe with another fit.
  public Recipe withFit(Fit other) {
    return withFraming(framing.withFit(other));
  }

  /// Returns the same recipe with another gravity.
  public Recipe withGravity(Gravity other) {
    return withFraming(framing.withGravity(other));
  }

  /// Returns the same recipe, which enlarges small originals.
  public Recipe enlarging() {
    return withFraming(framing.enlarging());
  }

  /// Returns the same recipe with another background.
  public Recipe withBackground(Rgb colour) {
    return withFinish(finish.withBackground(colour));
  }

  /// Returns the same recipe, written in `format`.
  public Recipe withFormat(ImageFormat format) {
    return new Recipe(
        framing, finish, new OutputFormat.Fixed(format), quality, maxBytes, effort, hdr);
  }

  /// Returns the same recipe with a fixed quality.
  public Recipe withQuality(int other) {
    return withQuality(QualityChoice.of(other));
  }

  /// Returns the same recipe with another quality.
  public Recipe withQuality(QualityChoice other) {
    return new Recipe(framing, finish, output, other, maxBytes, effort, hdr);
  }

  /// Returns the same recipe with a maximum file size.
  public Recipe withMaxBytes(int bytes) {
    return new Recipe(framing, finish, output, quality, OptionalInt.of(bytes), effort, hdr);
  }

  /// Returns the same recipe with another effort.
  public Recipe withEffort(Effort other) {
    return new Recipe(framing, finish, output, quality, maxBytes, other, hdr);
  }

  /// Returns the same recipe with another choice for gain maps.
  public Recipe withHdr(Hdr other) {
    return new Recipe(framing, finish, output, quality, maxBytes, effort, other);
  }
}
