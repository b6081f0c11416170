package dev.miniature.image;

/// How a picture is fitted into a style's box.
public enum Fit {
  /// As large as fits, with its aspect ratio.
  INSIDE,
  /// Covers the whole box; the rest is cropped, as the [Gravity] says.
  COVER,
  /// Like [#INSIDE], centred on a canvas with the size of the box.
  CONTAIN,
  /// Fills the box, without preserving the aspect ratio.
  FILL
}
