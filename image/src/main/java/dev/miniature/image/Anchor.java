package dev.miniature.image;

/// Where something lies on a thumbnail.
///
/// @param gravity at which side or in which corner
/// @param margin how far from there, in pixels
public record Anchor(Gravity.Direction gravity, int margin) {

  /// Refuses what would lie outside.
  ///
  /// @throws IllegalArgumentException if the margin is negative
  public Anchor {
    if (margin < 0) {
      throw new IllegalArgumentException("A margin of " + margin);
    }
  }

  /// The same for a screen with `density` pixels where there was one.
  public Anchor times(int density) {
    return new Anchor(gravity, margin * density);
  }

  /// The room that the margins leave on a canvas. A margin takes a third of a side at most.
  public Dimensions room(Dimensions canvas) {
    return new Dimensions(
        canvas.width() - 2 * margin(canvas.width()), canvas.height() - 2 * margin(canvas.height()));
  }

  /// How far something begins from the left edge of a canvas, in pixels.
  public int left(Dimensions canvas, int width) {
    return start(gravity.across(), canvas.width(), width);
  }

  /// How far something begins from the top edge of a canvas, in pixels.
  public int top(Dimensions canvas, int height) {
    return start(gravity.down(), canvas.height(), height);
  }

  /// At which end of a row it lies.
  public Gravity.Hold hold() {
    return gravity.across();
  }

  private int start(Gravity.Hold hold, int side, int length) {
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
