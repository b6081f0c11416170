package dev.miniature.image;

/// How an original is fitted into a box: the visible part, the size and the orientation.
///
/// @param box the box
/// @param fit how the picture is fitted into it
/// @param enlarge whether an original smaller than the box is enlarged
/// @param gravity the part that is kept if the fit crops; the centre for fits that do not
/// @param crop the part of the upright original that is used
/// @param turn how the result is turned in the end; the box is that of the turned picture
public record Framing(
    Box box, Fit fit, boolean enlarge, Gravity gravity, Crop crop, Orientation turn) {

  /// Checks the combination.
  ///
  /// @throws IllegalArgumentException if the fit needs a closed box, or if there is a gravity but
  ///   the fit does not crop
  public Framing {
    if (fit != Fit.INSIDE && !box.isClosed()) {
      throw new IllegalArgumentException(fit + " needs a width and a height");
    }
    if (fit != Fit.COVER && gravity != Gravity.Direction.CENTRE) {
      throw new IllegalArgumentException(fit + " crops nothing");
    }
  }

  /// Returns the default framing: the whole picture, no larger than the box.
  public static Framing inside(Box box) {
    return new Framing(
        box, Fit.INSIDE, false, Gravity.Direction.CENTRE, Crop.WHOLE, Orientation.UPRIGHT);
  }

  /// Returns the same framing with another fit, which crops at the centre if it crops.
  public Framing withFit(Fit other) {
    return new Framing(box, other, enlarge, Gravity.Direction.CENTRE, crop, turn);
  }

  /// Returns the same framing with another gravity.
  ///
  /// @throws IllegalArgumentException if the fit does not crop
  public Framing withGravity(Gravity other) {
    return new Framing(box, fit, enlarge, other, crop, turn);
  }

  /// Returns the same framing for an original with its own focal point, which overrides the
  /// gravity.
  public Framing focusedOn(Gravity.Focus focus) {
    return fit == Fit.COVER ? withGravity(focus) : this;
  }

  /// Returns the same framing for another part of the original.
  public Framing withCrop(Crop other) {
    return new Framing(box, fit, enlarge, gravity, other, turn);
  }

  /// Returns the same framing with another final turn.
  public Framing withTurn(Orientation other) {
    return new Framing(box, fit, enlarge, gravity, crop, other);
  }

  /// Returns the same framing, which enlarges small originals.
  public Framing enlarging() {
    return new Framing(box, fit, true, gravity, crop, turn);
  }

  /// Returns the framing for a screen of this density.
  ///
  /// @throws IllegalArgumentException if a side exceeds the maximum
  public Framing times(int density) {
    return new Framing(box.times(density), fit, enlarge, gravity, crop, turn);
  }
}
