package dev.miniature.image;

/// A picture that is laid over a thumbnail.
///
/// @param image its name; whoever renders hands over what it names
/// @param anchor where it lies; where it is repeated, where one of them lies and how far they are
///   apart
/// @param width how wide it is made; its height follows, and both are made smaller where the
///   thumbnail has no room for them
/// @param opacity how much of it is seen
/// @param tiled whether it is repeated all over the thumbnail
public record Watermark(String image, Anchor anchor, Extent width, Share opacity, boolean tiled) {

  /// The same for a screen with `density` pixels where there was one.
  public Watermark times(int density) {
    return new Watermark(image, anchor.times(density), width.times(density), opacity, tiled);
  }

  /// Its opacity as it is stored in pixels, 0–255.
  public int alpha() {
    return Extent.part(opacity, 255);
  }

  /// How large a picture of these sides is made on a canvas.
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
