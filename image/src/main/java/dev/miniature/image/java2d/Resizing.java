package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;

/// Resizes a picture to an exact size.
final class Resizing {
  private Resizing() {}

  /// Returns the visible part of a picture that was decoded for this window; the picture itself if
  /// nothing has to be done.
  static BufferedImage of(BufferedImage picture, SourceWindow window) {
    if (window.across().isIdentity() && window.down().isIdentity()) {
      return picture;
    }
    Dimensions size = window.visible();
    try {
      return Thumbnails.of(picture)
          .forceSize(size.width(), size.height())
          .imageType(picture.getType())
          .resizer(new LanczosResizer(window.across(), window.down()))
          .asBufferedImage();
    } catch (IOException impossible) { // it reads nothing
      throw new UncheckedIOException(impossible);
    }
  }
}
