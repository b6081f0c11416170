package dev.miniature.image.pipeline;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Rgb;
import java.util.ArrayList;
import java.util.List;

/// Expresses rounded corners of an opaque picture as overlays: a piece of the background in each
/// corner. So code that draws overlays can also round corners.
public final class CornerOverlays {
  private static final int OPAQUE = 255;

  private CornerOverlays() {}

  /// Returns the overlays for the four corners.
  ///
  /// @param ground the colour outside the corners
  public static List<Step.Overlay> of(double radius, Rgb ground, Dimensions canvas) {
    int side = (int) Math.ceil(radius);
    List<Step.Overlay> pieces = new ArrayList<>();
    for (boolean right : new boolean[] {false, true}) {
      for (boolean lower : new boolean[] {false, true}) {
        pieces.add(
            new Step.Overlay(
                piece(radius, side, ground, right, lower),
                Grid.single(right ? canvas.width() - side : 0, lower ? canvas.height() - side : 0),
                OPAQUE));
      }
    }
    return pieces;
  }

  private static Raster piece(double radius, int side, Rgb ground, boolean right, boolean lower) {
    Raster piece = Raster.blank(new Dimensions(side, side), PixelFormat.RGB_STRAIGHT_ALPHA);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int outside =
            CornerRounding.outside(radius, right ? side - 1 - x : x, lower ? side - 1 - y : y);
        RasterPixels.store(outside << 24 | ground.packed(), piece, 4 * (y * side + x));
      }
    }
    return piece;
  }
}
