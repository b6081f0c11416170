package dev.miniature.image;

/// What becomes of the gain map of an original, from which bright screens show more than white.
public enum Hdr {
  /// It is left out, so the thumbnail looks the same on every screen.
  DROP,
  /// It becomes a part of the thumbnail, if both are JPEGs and nothing but their size, crop and
  /// orientation changes.
  KEEP
}
