package dev.miniature.environment;

import java.util.List;

/// The environment has mistakes in it, so nothing is started.
public final class InvalidEnvironmentException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String mistakes;

  /// @param mistakes each names a variable, what was found and what was expected
  InvalidEnvironmentException(List<String> mistakes) {
    super("The environment has mistakes in it: " + String.join(". ", mistakes) + ".");
    this.mistakes = String.join(". ", mistakes) + ".";
  }

  /// Each of them in a sentence, for whoever has to mend them.
  public String mistakes() {
    return mistakes;
  }
}
