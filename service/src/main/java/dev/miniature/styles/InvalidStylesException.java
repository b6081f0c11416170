package dev.miniature.styles;

import java.util.List;
import java.util.stream.Collectors;

/// Thrown if the file of styles is invalid; it contains every mistake.
public final class InvalidStylesException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /// @param mistakes at least one, in the order of the file
  public InvalidStylesException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /// Returns all mistakes; the message contains one per line.
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
