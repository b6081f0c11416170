package dev.miniature.image.vips;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageException;
import dev.miniature.vips.VipsException;

/// Says whose fault it is that libvips gave up: that of the picture. All its steps are known to
/// work on sound ones, and whether there is memory was judged before.
///
/// The text of the failure goes to the log and decides nothing: libvips collects the texts of all
/// threads in one place.
final class VipsFailures {
  private VipsFailures() {}

  static ImageException asImage(VipsException failure) {
    return new BrokenImageException(String.valueOf(failure.getMessage()), failure);
  }
}
