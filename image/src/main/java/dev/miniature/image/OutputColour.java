package dev.miniature.image;

/// The colour space of a thumbnail's pixels.
public enum OutputColour {
  /// sRGB, which every program assumes for a picture without a profile.
  SRGB,
  /// That of the original, if a matrix and curves define it; the thumbnail then carries a profile.
  /// All others are converted to sRGB.
  KEEP
}
