package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/// The two types of picture between the steps: opaque (`TYPE_INT_RGB`), and transparent with
/// premultiplied colours (`TYPE_INT_ARGB_PRE`), so that averages do not include invisible colours.
final class Pictures {
  private Pictures() {}

  /// Creates a black or transparent picture.
  static BufferedImage blank(Dimensions size, boolean alpha) {
    int type = alpha ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB;
    return new BufferedImage(size.width(), size.height(), type);
  }

  /// Creates a grey picture from these samples.
  static BufferedImage grey(Dimensions size, byte[] samples) {
    BufferedImage picture =
        new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] to = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    System.arraycopy(samples, 0, to, 0, to.length);
    return picture;
  }

  /// Returns the pixels row by row without copying them; writing to them changes the picture.
  static int[] pixels(BufferedImage picture) {
    return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
  }

  /// Returns whether the picture may be transparent.
  static boolean hasAlpha(BufferedImage picture) {
    return picture.getType() == BufferedImage.TYPE_INT_ARGB_PRE;
  }

  /// Returns the size.
  static Dimensions size(BufferedImage picture) {
    return new Dimensions(picture.getWidth(), picture.getHeight());
  }
}
