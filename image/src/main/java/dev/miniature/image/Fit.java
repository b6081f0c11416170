package dev.miniature.image;

/// How a picture is brought into a style's box.
public enum Fit {
  /// As large as fits, in its own shape.
  INSIDE,
  /// The whole box is covered; what juts out is cropped, as the [Gravity] says.
  COVER,
  /// As [#INSIDE], centred on a canvas of exactly the box.
  CONTAIN,
  /// Exactly the box, in the box's shape.
  FILL
}
