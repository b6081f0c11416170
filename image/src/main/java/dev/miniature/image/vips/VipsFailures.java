package dev.miniature.image.vips;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageException;
import dev.miniature.vips.VipsException;

/// Maps a libvips failure to an image exception: the picture is damaged. All steps are known to
/// work on intact pictures, and memory was checked before.
///
/// The text of the failure is only logged and decides nothing, because libvips collects the texts
/// of all threads in one buffer.
final class VipsFailures {
  private VipsFailures() {}

  static ImageException asImage(VipsException failure) {
    return new BrokenImageException(String.valueOf(failure.getMessage()), failure);
  }
}
