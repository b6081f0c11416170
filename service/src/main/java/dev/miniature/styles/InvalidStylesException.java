package dev.miniature.styles;

import java.util.List;
import java.util.stream.Collectors;

/// The file of styles cannot be used; here is everything that is wrong with it.
public final class InvalidStylesException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /// @param mistakes at least one, in the order of the file
  public InvalidStylesException(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /// Each of them; the message has one a line.
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
