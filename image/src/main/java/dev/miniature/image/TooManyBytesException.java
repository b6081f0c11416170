package dev.miniature.image;

import java.util.Locale;
import java.util.Optional;

/// The thumbnail is larger than the caller has room for or asks for, even at the lowest quality
/// worth sending, or larger than can be written in its format.
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
            "%,d bytes, and there is room for %,d",
            excess.smallest(),
            excess.allowed()));
    this.excess = Optional.of(excess);
  }

  /// How much it is too large, where it was written at all.
  public Optional<Excess> excess() {
    return excess;
  }

  /// A file that is too large.
  ///
  /// @param smallest the bytes that it has at the lowest quality
  /// @param allowed the bytes that it may have
  /// @param size of the picture in it
  /// @param asked whether the recipe asks for so few
  public record Excess(int smallest, int allowed, Dimensions size, boolean asked) {
    /// About the largest picture of the same shape that would fit: bytes grow with pixels.
    public Dimensions fitting() {
      double scale = Math.sqrt((double) allowed / smallest);
      return new Dimensions(
          Math.max(1, (int) (size.width() * scale)), Math.max(1, (int) (size.height() * scale)));
    }
  }
}
