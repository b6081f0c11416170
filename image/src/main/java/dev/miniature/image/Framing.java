package dev.miniature.image;

/// How an original comes into the room that it is given: which part of it is shown, how large, and
/// which way up.
///
/// @param box the room
/// @param fit how it comes into the room
/// @param enlarge whether an original smaller than the box is blown up
public record Framing(Box box, Fit fit, boolean enlarge) {

  /// Refuses what cannot be laid out.
  ///
  /// @throws IllegalArgumentException if the fit needs a closed box
  public Framing {
    if (fit != Fit.INSIDE && !box.isClosed()) {
      throw new IllegalArgumentException(fit + " needs a width and a height");
    }
  }

  /// The plain case: all of it, no larger than the box.
  public static Framing inside(Box box) {
    return new Framing(box, Fit.INSIDE, false);
  }

  /// The same with another fit.
  public Framing withFit(Fit other) {
    return new Framing(box, other, enlarge);
  }

  /// The same, with small originals blown up.
  public Framing enlarging() {
    return new Framing(box, fit, true);
  }

  /// The same for a screen with `density` pixels where there was one.
  ///
  /// @throws IllegalArgumentException if a side grows beyond what a picture may have
  public Framing times(int density) {
    return new Framing(box.times(density), fit, enlarge);
  }
}
