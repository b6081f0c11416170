package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.Resizer;

/// Resizes a picture to an exact size.
final class Resizing {
  private static final Resizer FILTER = new LanczosResizer();

  private Resizing() {}

  /// Returns `picture` at `size`; the picture itself if it has that size.
  static BufferedImage to(Dimensions size, BufferedImage picture) {
    if (Pictures.size(picture).equals(size)) {
      return picture;
    }
    try {
      return Thumbnails.of(picture)
          .forceSize(size.width(), size.height())
          .imageType(picture.getType())
          .resizer(FILTER)
          .asBufferedImage();
    } catch (IOException impossible) { // it reads nothing
      throw new UncheckedIOException(impossible);
    }
  }
}
