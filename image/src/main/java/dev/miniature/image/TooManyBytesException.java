package dev.miniature.image;

import java.util.Locale;
import java.util.Optional;

/// Thrown if the thumbnail is larger than the caller or the recipe allows, even at the lowest
/// acceptable quality, or larger than its format supports.
public final class TooManyBytesException extends ImageException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Excess> excess;

  /// @param message the size and the limit, for the log
  public TooManyBytesException(String message) {
    super(message);
    this.excess = Optional.empty();
  }

  /// @param excess how much it is too large
  public TooManyBytesException(Excess excess) {
    super(
        String.format(
            Locale.ROOT,
            "%,d bytes; at most %,d are allowed",
            excess.smallest(),
            excess.allowed()));
    this.excess = Optional.of(excess);
  }

  /// Returns how much too large the file is; empty if it was not encoded.
  public Optional<Excess> excess() {
    return excess;
  }

  /// A file that is too large.
  ///
  /// @param smallest its bytes at the lowest quality
  /// @param allowed the maximum number of bytes
  /// @param size the size of its picture
  /// @param asked whether the limit comes from the recipe
  public record Excess(int smallest, int allowed, Dimensions size, boolean asked) {
    /// Returns roughly the largest size of the same shape that would fit; bytes grow with pixels.
    public Dimensions fitting() {
      double scale = Math.sqrt((double) allowed / smallest);
      return new Dimensions(
          Math.max(1, (int) (size.width() * scale)), Math.max(1, (int) (size.height() * scale)));
    }
  }
}
