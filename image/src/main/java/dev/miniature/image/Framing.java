package dev.miniature.image;

/// How an original comes into the room that it is given: which part of it is shown, how large, and
/// which way up.
///
/// @param box the room
/// @param fit how it comes into the room
/// @param enlarge whether an original smaller than the box is blown up
/// @param gravity what is kept where the fit crops; the centre for those that do not
/// @param crop the part of the upright original that all this is about
/// @param turn how that is turned in the end; the box is that of the turned picture
public record Framing(
    Box box, Fit fit, boolean enlarge, Gravity gravity, Crop crop, Orientation turn) {

  /// Refuses what cannot be laid out.
  ///
  /// @throws IllegalArgumentException if the fit needs a closed box, or crops nothing that a
  ///   gravity could keep
  public Framing {
    if (fit != Fit.INSIDE && !box.isClosed()) {
      throw new IllegalArgumentException(fit + " needs a width and a height");
    }
    if (fit != Fit.COVER && gravity != Gravity.Direction.CENTRE) {
      throw new IllegalArgumentException(fit + " crops nothing");
    }
  }

  /// The plain case: all of it, no larger than the box.
  public static Framing inside(Box box) {
    return new Framing(
        box, Fit.INSIDE, false, Gravity.Direction.CENTRE, Crop.WHOLE, Orientation.UPRIGHT);
  }

  /// The same in another room.
  public Framing withBox(Box other) {
    return new Framing(other, fit, enlarge, gravity, crop, turn);
  }

  /// The same with another fit, cropping at the centre if it crops.
  public Framing withFit(Fit other) {
    return new Framing(box, other, enlarge, Gravity.Direction.CENTRE, crop, turn);
  }

  /// The same, with something else kept of what is cropped.
  ///
  /// @throws IllegalArgumentException if the fit crops nothing
  public Framing withGravity(Gravity other) {
    return new Framing(box, fit, enlarge, other, crop, turn);
  }

  /// The same for an original that tells its own focal point, which wins over the gravity.
  public Framing focusedOn(Gravity.Focus focus) {
    return fit == Fit.COVER ? withGravity(focus) : this;
  }

  /// The same of a part of the original.
  public Framing withCrop(Crop other) {
    return new Framing(box, fit, enlarge, gravity, other, turn);
  }

  /// The same, turned otherwise in the end.
  public Framing withTurn(Orientation other) {
    return new Framing(box, fit, enlarge, gravity, crop, other);
  }

  /// The same, with small originals blown up.
  public Framing enlarging() {
    return new Framing(box, fit, true, gravity, crop, turn);
  }

  /// The same for a screen with `density` pixels where there was one.
  ///
  /// @throws IllegalArgumentException if a side grows beyond what a picture may have
  public Framing times(int density) {
    return new Framing(box.times(density), fit, enlarge, gravity, crop, turn);
  }
}
