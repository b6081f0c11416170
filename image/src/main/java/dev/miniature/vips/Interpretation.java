package dev.miniature.vips;

/// The meaning of an image's channels, as far as it is used here (`VipsInterpretation`).
public enum Interpretation {
  GREY(1),
  CMYK(15),
  SRGB(22),
  RGB_16(25),
  GREY_16(26),
  /// Any other interpretation.
  OTHER(-1);

  private final int number;

  Interpretation(int number) {
    this.number = number;
  }

  /// Returns the number in C.
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
