package dev.miniature.image;

import java.util.Locale;

/// Thrown if a file may be intact, but has a property that no real picture needs and that is
/// expensive for some decoder: too many scans, channels or parts, too long a side, too large a
/// profile.
public final class TooComplexException extends ImageException {
  private static final long serialVersionUID = 1L;

  /// @param what of which there is too much, in words that follow a number, such as `scans`
  /// @param found how many there are, at least
  /// @param max how many there may be
  public TooComplexException(String what, long found, long max) {
    super(String.format(Locale.ROOT, "%,d %s; the limit is %,d", found, what, max));
  }

  /// Returns the kind, the number and the limit, in words that complete the sentence "The original
  /// has …" for the client.
  public String excess() {
    return String.valueOf(getMessage());
  }
}
