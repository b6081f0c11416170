package dev.miniature.image;

/// How much of the fine detail of a thumbnail is shown: more than scaling left, or less.
public sealed interface Detail {
  /// Edges stand out more.
  ///
  /// @param amount how much of what a blurred copy lacks is added once more, above 0 to 2; in no
  ///   unit, and the same at every density
  record Sharpened(double amount) implements Detail {
    /// More than this shows more noise and seams than picture.
    public static final double MAX_AMOUNT = 2;

    /// Refuses an amount that there is not.
    ///
    /// @throws IllegalArgumentException if it is not above 0 and at most 2
    public Sharpened {
      if (!(amount > 0 && amount <= MAX_AMOUNT)) {
        throw new IllegalArgumentException("No amount of sharpening: " + amount);
      }
    }
  }

  /// Everything is soft.
  ///
  /// @param sigma the standard deviation of the Gaussian curve, in pixels of the thumbnail
  record Blurred(double sigma) implements Detail {
    /// Less than this changes no number of a pixel by more than some units.
    public static final double MIN_SIGMA = 0.3;

    /// More than this leaves little but one colour of any thumbnail.
    public static final double MAX_SIGMA = 100;

    /// Refuses a curve that there is not. It may be wider than a style may say, for dense screens.
    ///
    /// @throws IllegalArgumentException if it is narrower than 0.3, or no number
    public Blurred {
      if (!(sigma >= MIN_SIGMA && sigma < Integer.MAX_VALUE)) {
        throw new IllegalArgumentException("No blur: " + sigma);
      }
    }
  }

  /// The same for a screen with `density` pixels where there was one.
  default Detail times(int density) {
    return switch (this) {
      case Sharpened _ -> this;
      case Blurred(double sigma) -> new Blurred(sigma * density);
    };
  }
}
