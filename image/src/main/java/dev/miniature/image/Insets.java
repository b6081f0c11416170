package dev.miniature.image;

/// The insets of a part within a picture, in pixels from each edge.
public record Insets(int left, int top, int right, int bottom) {

  /// Returns the insets of `part` in `whole`.
  public static Insets around(int left, int top, Dimensions part, Dimensions whole) {
    return new Insets(
        left, top, whole.width() - left - part.width(), whole.height() - top - part.height());
  }

  /// Returns the insets after the picture was turned.
  public Insets turned(Orientation turn) {
    return switch (turn) {
      case UPRIGHT -> this;
      case MIRROR -> new Insets(right, top, left, bottom);
      case ROTATE_180 -> new Insets(right, bottom, left, top);
      case FLIP -> new Insets(left, bottom, right, top);
      case TRANSPOSE -> new Insets(top, left, bottom, right);
      case ROTATE_90 -> new Insets(bottom, left, top, right);
      case TRANSVERSE -> new Insets(bottom, right, top, left);
      case ROTATE_270 -> new Insets(top, right, bottom, left);
    };
  }
}
