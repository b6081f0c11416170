package dev.miniature.image.java2d;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Orientation;
import java.awt.image.BufferedImage;

/// Turns a picture the way it is looked at. It comes after shrinking, when few pixels are left.
final class Turning {
  private Turning() {}

  /// `stored` as a person sees it.
  static BufferedImage upright(BufferedImage stored, Orientation orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return stored;
    }
    Dimensions size = orientation.apply(Pictures.size(stored));
    BufferedImage turned = Pictures.blank(size, Pictures.hasAlpha(stored));
    int[] from = Pictures.pixels(stored);
    int[] to = Pictures.pixels(turned);
    int right = stored.getWidth() - 1;
    int bottom = stored.getHeight() - 1;
    int width = stored.getWidth();
    for (int y = 0, i = 0; y < size.height(); y++) {
      for (int x = 0; x < size.width(); x++, i++) {
        to[i] =
            switch (orientation) {
              case UPRIGHT -> from[y * width + x];
              case MIRROR -> from[y * width + right - x];
              case ROTATE_180 -> from[(bottom - y) * width + right - x];
              case FLIP -> from[(bottom - y) * width + x];
              case TRANSPOSE -> from[x * width + y];
              case ROTATE_90 -> from[(bottom - x) * width + y];
              case TRANSVERSE -> from[(bottom - x) * width + right - y];
              case ROTATE_270 -> from[x * width + right - y];
            };
      }
    }
    return turned;
  }
}
