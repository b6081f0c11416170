package dev.miniature.image;

/// A change to the fine detail of a thumbnail: sharpening or blurring.
public sealed interface Detail {
  /// Emphasises edges.
  ///
  /// @param amount the factor with which the difference from a blurred copy is added, above 0 to 2;
  ///   without unit, and the same at every density
  record Sharpened(double amount) implements Detail {
    /// The maximum amount; more would show mostly noise and halos.
    public static final double MAX_AMOUNT = 2;

    /// Checks the amount.
    ///
    /// @throws IllegalArgumentException if it is not above 0 and at most 2
    public Sharpened {
      if (!(amount > 0 && amount <= MAX_AMOUNT)) {
        throw new IllegalArgumentException("Invalid amount of sharpening: " + amount);
      }
    }
  }

  /// Blurs the picture.
  ///
  /// @param sigma the standard deviation of the Gaussian, in pixels of the thumbnail
  record Blurred(double sigma) implements Detail {
    /// The minimum; less changes no sample by more than a few levels.
    public static final double MIN_SIGMA = 0.3;

    /// The maximum; more leaves little but one colour of any thumbnail.
    public static final double MAX_SIGMA = 100;

    /// Checks the standard deviation. It may exceed the maximum of a style, for dense screens.
    ///
    /// @throws IllegalArgumentException if it is below 0.3 or not a number
    public Blurred {
      if (!(sigma >= MIN_SIGMA && sigma < Integer.MAX_VALUE)) {
        throw new IllegalArgumentException("Invalid sigma: " + sigma);
      }
    }
  }

  /// Returns the same change for a screen of this density.
  default Detail times(int density) {
    return switch (this) {
      case Sharpened _ -> this;
      case Blurred(double sigma) -> new Blurred(sigma * density);
    };
  }
}
