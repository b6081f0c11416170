package dev.miniature.delivery;

/// The requested representation of a thumbnail.
public enum Representation {
  /// The picture itself.
  PICTURE,
  /// The facts that a page needs before the picture has loaded, as JSON.
  FACTS
}
