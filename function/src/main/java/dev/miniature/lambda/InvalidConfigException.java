package dev.miniature.lambda;

import java.util.List;

/// The environment has mistakes in it, so the function does not start.
final class InvalidConfigException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /// @param mistakes each names a variable, what was found and what was expected
  InvalidConfigException(List<String> mistakes) {
    super("The environment of the function: " + String.join(". ", mistakes) + ".");
  }
}
