package dev.miniature.image;

import java.util.Optional;

/// What is done to the pixels of a thumbnail once they have its size.
///
/// @param background what lies under everything, margin and transparent pixels alike, in every
///   format; when empty, transparency where the output format has it, else white
public record Finish(Optional<Rgb> background) {
  /// Nothing is done to them.
  public static final Finish NONE = new Finish(Optional.empty());

  /// The same on another background.
  public Finish withBackground(Rgb colour) {
    return new Finish(Optional.of(colour));
  }

  /// The same for a screen with `density` pixels where there was one: lengths grow with it.
  public Finish times(int density) {
    return this;
  }
}
