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
    super(String.format(Locale.ROOT, "%,d %s; at most %,d are decoded here", found, what, max));
  }

  /// Of what there is too much, how much, and how much there may be: in our own words, which end
  /// the sentence "The original has …".
  public String excess() {
    return String.valueOf(getMessage());
  }
}
