package dev.miniature.image;

/// A picture over a thumbnail.
///
/// @param image its name; the caller of the renderer provides the picture
/// @param anchor its position; if it is tiled, the position of one tile and the gap between tiles
/// @param width its width; its height follows from the aspect ratio, and both are reduced if the
///   thumbnail has too little room
/// @param opacity its opacity
/// @param tiled whether it is repeated over the whole thumbnail
public record Watermark(
    String image, Anchor anchor, Extent width, Fraction opacity, boolean tiled) {

  /// Returns the watermark for a screen of this density.
  public Watermark times(int density) {
    return new Watermark(image, anchor.times(density), width.times(density), opacity, tiled);
  }

  /// Returns the opacity as an alpha value, 0–255.
  public int alpha() {
    return Extent.part(opacity, 255);
  }

  /// Returns the size of a picture with these sides on a canvas.
  public Dimensions size(Dimensions picture, Dimensions canvas) {
    Dimensions room = anchor.room(canvas);
    double scale = (double) width.on(canvas.width()) / picture.width();
    scale = Math.min(scale, (double) room.width() / picture.width());
    scale = Math.min(scale, (double) room.height() / picture.height());
    return new Dimensions(
        side(picture.width(), scale, room.width()), side(picture.height(), scale, room.height()));
  }

  private static int side(int length, double scale, int most) {
    return Math.clamp(Math.round(length * scale), 1, most);
  }
}
