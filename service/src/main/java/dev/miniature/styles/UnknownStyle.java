package dev.miniature.styles;

/// What becomes of a suffix that looks like a style and is none.
public enum UnknownStyle {
  /// The suffix is ignored, unless an original is really called so.
  DEFAULT,
  /// The suffix belongs to the name; if no original is called so, there is none.
  NOT_FOUND
}
