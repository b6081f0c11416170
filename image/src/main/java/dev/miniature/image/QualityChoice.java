package dev.miniature.image;

/// The encoding quality that a recipe requests.
public sealed interface QualityChoice {
  /// The usual quality of the output format.
  QualityChoice USUAL = new Usual();

  /// The lowest quality that keeps a fixed visual distance from the pixels.
  QualityChoice AUTO = new Auto();

  /// Returns a fixed quality.
  ///
  /// @param number 1–100 on the scale of the output format
  /// @throws IllegalArgumentException if it is outside 1–100
  static QualityChoice of(int number) {
    return new Fixed(number);
  }

  /// See [#USUAL].
  record Usual() implements QualityChoice {}

  /// One quality for all pictures.
  ///
  /// @param number 1–100 on the scale of the output format
  record Fixed(int number) implements QualityChoice {
    /// Checks the number.
    ///
    /// @throws IllegalArgumentException if it is outside 1–100
    public Fixed {
      if (number < 1 || number > 100) {
        throw new IllegalArgumentException("Quality is 1 to 100, not " + number);
      }
    }
  }

  /// See [#AUTO].
  record Auto() implements QualityChoice {}
}
