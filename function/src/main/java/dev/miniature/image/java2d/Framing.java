package dev.miniature.image.java2d;

import dev.miniature.image.Layout;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/// Crops a picture, or lays it on a canvas, or on a colour.
final class Framing {
  private static final int OPAQUE = 0xFF << 24;

  private Framing() {}

  /// The visible part of `scaled`, on a canvas where the layout has one. Transparency stays where
  /// there is no background and `alpha` allows it.
  ///
  /// @param alpha whether the output format stores transparency
  static BufferedImage frame(BufferedImage scaled, Layout layout, Recipe recipe, boolean alpha) {
    boolean clearMargin = layout.isPadded() && recipe.background().isEmpty();
    boolean transparent =
        alpha && recipe.background().isEmpty() && (Pictures.hasAlpha(scaled) || clearMargin);
    if (layout.canvas().equals(layout.scaled()) && transparent == Pictures.hasAlpha(scaled)) {
      return scaled;
    }
    BufferedImage canvas = Pictures.blank(layout.canvas(), transparent);
    int background = OPAQUE | recipe.background().orElse(Rgb.WHITE).packed();
    if (!transparent || !clearMargin) {
      Arrays.fill(Pictures.pixels(canvas), background);
    }
    for (int y = 0; y < layout.visible().height(); y++) {
      int source = (y + layout.cropTop()) * layout.scaled().width() + layout.cropLeft();
      int target = (y + layout.padTop()) * layout.canvas().width() + layout.padLeft();
      row(scaled, source, canvas, target, layout.visible().width(), background);
    }
    return canvas;
  }

  private static void row(
      BufferedImage scaled,
      int source,
      BufferedImage canvas,
      int target,
      int width,
      int background) {
    int[] from = Pictures.pixels(scaled);
    int[] to = Pictures.pixels(canvas);
    boolean opaque = !Pictures.hasAlpha(scaled);
    boolean flatten = !opaque && !Pictures.hasAlpha(canvas);
    for (int x = 0; x < width; x++) {
      int pixel = from[source + x];
      to[target + x] = opaque ? OPAQUE | pixel : flatten ? over(pixel, background) : pixel;
    }
  }

  private static int over(int pixel, int background) {
    int clear = 255 - (pixel >>> 24);
    return OPAQUE
        | channel(pixel, background, clear, 16) << 16
        | channel(pixel, background, clear, 8) << 8
        | channel(pixel, background, clear, 0);
  }

  private static int channel(int pixel, int background, int clear, int shift) {
    int behind = ((background >> shift) & 0xFF) * clear;
    return Math.min(255, ((pixel >> shift) & 0xFF) + (behind + 127) / 255);
  }
}
