package dev.miniature.image;

/// The insets of a part within a picture, in pixels from each edge.
public record Edges(int left, int top, int right, int bottom) {

  /// Returns the insets of `part` in `whole`.
  public static Edges around(int left, int top, Dimensions part, Dimensions whole) {
    return new Edges(
        left, top, whole.width() - left - part.width(), whole.height() - top - part.height());
  }

  /// Returns the insets after the picture was turned.
  public Edges turned(Orientation turn) {
    return switch (turn) {
      case UPRIGHT -> this;
      case MIRROR -> new Edges(right, top, left, bottom);
      case ROTATE_180 -> new Edges(right, bottom, left, top);
      case FLIP -> new Edges(left, bottom, right, top);
      case TRANSPOSE -> new Edges(top, left, bottom, right);
      case ROTATE_90 -> new Edges(bottom, left, top, right);
      case TRANSVERSE -> new Edges(bottom, right, top, left);
      case ROTATE_270 -> new Edges(top, right, bottom, left);
    };
  }
}
