package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import java.util.Locale;

/// Converts the width and height that a file declares into dimensions.
final class Sizes {
  private Sizes() {}

  /// @throws BrokenImageException if a side is zero or exceeds the range of an `int`
  static Dimensions of(long width, long height) throws BrokenImageException {
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new BrokenImageException(
          String.format(Locale.ROOT, "Claims to measure %d×%d", width, height));
    }
    return new Dimensions((int) width, (int) height);
  }
}
