package dev.miniature.image.vips;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageException;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.vips.VipsException;

/// Says whose fault it is that libvips gave up. All its steps are known to work on sound pictures,
/// so what remains is the picture, or a lack of memory.
final class Failures {
  private Failures() {}

  static ImageException asImage(VipsException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("out of memory")
        ? new TooManyPixelsException(message, failure)
        : new BrokenImageException(message, failure);
  }
}
