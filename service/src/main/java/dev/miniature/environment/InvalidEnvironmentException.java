package dev.miniature.environment;

import java.util.List;

/// Thrown if the environment contains mistakes, so that the program does not start.
public final class InvalidEnvironmentException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String mistakes;

  /// @param mistakes each names a variable, the value and the expectation
  InvalidEnvironmentException(List<String> mistakes) {
    super("Invalid environment: " + String.join(". ", mistakes) + ".");
    this.mistakes = String.join(". ", mistakes) + ".";
  }

  /// Returns all mistakes, each in a sentence for the operator.
  public String mistakes() {
    return mistakes;
  }
}
