package dev.miniature.styles;

/// What happens to a suffix that looks like a style but is not one.
public enum UnknownStyle {
  /// The suffix is ignored, unless it is part of an original's name.
  DEFAULT("default"),
  /// The client is redirected to the default style's address without looking for an original, so an
  /// invented name costs no render.
  REDIRECT("redirect"),
  /// The suffix is part of the name; if there is no such original, the answer is 404.
  NOT_FOUND("notFound");

  private final String word;

  UnknownStyle(String word) {
    this.word = word;
  }

  /// Returns the word in `styles.yaml`.
  public String word() {
    return word;
  }
}
