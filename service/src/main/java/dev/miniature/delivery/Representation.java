package dev.miniature.delivery;

/// What is wanted of a thumbnail.
public enum Representation {
  /// The picture itself.
  PICTURE,
  /// What a page needs before the picture is there, for programs.
  FACTS
}
