package dev.miniature.styles;

/// What becomes of a suffix that looks like a style and is none.
public enum UnknownStyle {
  /// The suffix is ignored, unless an original is really called so.
  DEFAULT("default"),
  /// The client is sent to the address of the default style, and no original is looked for. So a
  /// made-up name costs no pixels.
  REDIRECT("redirect"),
  /// The suffix belongs to the name; if no original is called so, there is none.
  NOT_FOUND("notFound");

  private final String word;

  UnknownStyle(String word) {
    this.word = word;
  }

  /// The word that `styles.yaml` has for it.
  public String word() {
    return word;
  }
}
