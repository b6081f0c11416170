package dev.miniature.image;

/// The position of an overlay on a thumbnail.
///
/// @param gravity the side or corner
/// @param margin the distance from there, in pixels
public record Anchor(Gravity.Direction gravity, int margin) {

  /// Checks the margin.
  ///
  /// @throws IllegalArgumentException if it is negative
  public Anchor {
    if (margin < 0) {
      throw new IllegalArgumentException("Invalid margin: " + margin);
    }
  }

  /// Returns the anchor for a screen of this density.
  public Anchor times(int density) {
    return new Anchor(gravity, margin * density);
  }

  /// Returns the room that the margins leave on a canvas. A margin takes at most a third of a side.
  public Dimensions room(Dimensions canvas) {
    return new Dimensions(
        canvas.width() - 2 * margin(canvas.width()), canvas.height() - 2 * margin(canvas.height()));
  }

  /// Returns the distance of an overlay from the left edge of a canvas, in pixels.
  public int left(Dimensions canvas, int width) {
    return start(gravity.across(), canvas.width(), width);
  }

  /// Returns the distance of an overlay from the top edge of a canvas, in pixels.
  public int top(Dimensions canvas, int height) {
    return start(gravity.down(), canvas.height(), height);
  }

  /// Returns the end of a row at which the overlay lies.
  public Gravity.Alignment hold() {
    return gravity.across();
  }

  private int start(Gravity.Alignment hold, int side, int length) {
    return switch (hold) {
      case START -> margin(side);
      case MIDDLE -> (side - length) / 2;
      case END -> side - length - margin(side);
    };
  }

  private int margin(int side) {
    return Math.min(margin, side / 3);
  }
}
