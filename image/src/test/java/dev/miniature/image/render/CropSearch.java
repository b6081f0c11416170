package dev.miniature.image.render;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Framing;
import dev.miniature.image.Layout;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.header.ImageHeaders;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.EnumSet;

/// Searches for the subject of a picture, and tells whether a crop keeps it.
final class CropSearch {
  private CropSearch() {}

  /// Returns the framing with the focal point that is found by the JPEG core.
  static Framing settled(byte[] file, Framing framing) throws Exception {
    return settled(Codecs.of(Decoders.usual(), EnumSet.of(Engine.JPEG)), file, framing);
  }

  /// Returns the framing with the focal point that is found in the pixels of these codecs.
  static Framing settled(Codecs codecs, byte[] file, Framing framing) throws Exception {
    Recipe recipe = Recipe.inside(Box.of(1, 1)).withFraming(framing);
    OriginalBytes original = OriginalBytes.of(file);
    return new SubjectSearch(codecs, original, ImageHeaders.read(file), Looking.freely())
        .settled(recipe)
        .framing();
  }

  /// Returns whether a framing shows all of a part of a picture, but for a pixel at its edges.
  static boolean keeps(BufferedImage picture, Rectangle part, Framing framing) {
    Dimensions original = Looking.size(picture);
    Layout layout = Layout.of(original, framing);
    double scale = (double) original.width() / layout.scaled().width();
    Rectangle visible =
        new Rectangle(
            (int) (layout.cropLeft() * scale) - 1,
            (int) (layout.cropTop() * scale) - 1,
            (int) (layout.visible().width() * scale) + 3,
            (int) (layout.visible().height() * scale) + 3);
    return visible.contains(part);
  }
}
