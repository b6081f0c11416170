package dev.miniature.image;

import java.util.Optional;

/// A text over a thumbnail.
///
/// @param value the text; in a style with placeholders such as `{meta.credit}`, which the caller of
///   the renderer has replaced
/// @param anchor its position
/// @param look its appearance
/// @param font the name of its font, which the caller of the renderer provides; empty for the
///   built-in one
public record Caption(String value, Anchor anchor, Look look, Optional<String> font) {

  /// The appearance of a text.
  ///
  /// @param size the height of a line without line spacing, in pixels, at least 1
  /// @param colour the colour of the letters
  /// @param backdrop the colour of a box around the text
  /// @param shadow whether the letters have a soft dark shadow
  /// @param opacity the opacity of everything
  public record Look(
      int size, Rgba colour, Optional<Rgba> backdrop, boolean shadow, Fraction opacity) {
    /// Checks the size.
    ///
    /// @throws IllegalArgumentException if it is less than 1
    public Look {
      if (size < 1) {
        throw new IllegalArgumentException("Invalid text size: " + size);
      }
    }

    /// Returns the opacity as an alpha value, 0–255.
    public int alpha() {
      return Extent.part(opacity, 255);
    }
  }

  /// Returns the same caption with another text.
  public Caption withValue(String other) {
    return new Caption(other, anchor, look, font);
  }

  /// Returns the caption for a screen of this density.
  public Caption times(int density) {
    Look larger =
        new Look(look.size * density, look.colour, look.backdrop, look.shadow, look.opacity);
    return new Caption(value, anchor.times(density), larger, font);
  }
}
