package dev.miniature.vips;

/// What the channels of an image mean, as far as it matters here (`VipsInterpretation`).
public enum Interpretation {
  GREY(1),
  CMYK(15),
  SRGB(22),
  RGB_16(25),
  GREY_16(26),
  /// One of the many others.
  OTHER(-1);

  private final int number;

  Interpretation(int number) {
    this.number = number;
  }

  /// The number that C has for it.
  int number() {
    return number;
  }

  static Interpretation of(int number) {
    for (Interpretation interpretation : values()) {
      if (interpretation.number == number) {
        return interpretation;
      }
    }
    return OTHER;
  }
}
