package dev.miniature.image;

import java.util.Optional;

/// A text that is laid over a thumbnail.
///
/// @param value what it says; in a style with places such as `{meta.credit}`, which whoever renders
///   has filled in
/// @param anchor where it lies
/// @param look what it looks like
/// @param font the name of its font, which whoever renders hands over; empty for the built-in one
public record Caption(String value, Anchor anchor, Look look, Optional<String> font) {

  /// What a text looks like.
  ///
  /// @param size the height of a line without what is between lines, in pixels, at least 1
  /// @param colour of its letters
  /// @param backdrop the colour of a box around it
  /// @param shadow whether its letters throw a soft dark shadow
  /// @param opacity how much of all that is seen
  public record Look(
      int size, Rgba colour, Optional<Rgba> backdrop, boolean shadow, Share opacity) {
    /// Refuses what cannot be read.
    ///
    /// @throws IllegalArgumentException if the size is less than 1
    public Look {
      if (size < 1) {
        throw new IllegalArgumentException("No size of letters: " + size);
      }
    }

    /// Its opacity as it is stored in pixels, 0–255.
    public int alpha() {
      return Extent.part(opacity, 255);
    }
  }

  /// The same with another text.
  public Caption withValue(String other) {
    return new Caption(other, anchor, look, font);
  }

  /// The same for a screen with `density` pixels where there was one.
  public Caption times(int density) {
    Look larger =
        new Look(look.size * density, look.colour, look.backdrop, look.shadow, look.opacity);
    return new Caption(value, anchor.times(density), larger, font);
  }
}
