package dev.miniature.jpeg.read;

/// What the components of a file are, by libjpeg's rule (jdapimin.c, default_decompress_parms).
public enum ColourModel {
  /// Brightness.
  GREY,
  /// Brightness and two differences of colour (JFIF 1.02).
  YCBCR,
  /// Red, green and blue as they stand.
  RGB,
  /// Four inks as Adobe stores them: 0 is full, 255 is none.
  CMYK,
  /// The same, of which the first three are stored as [#YCBCR].
  YCCK;

  /// How many samples a decoded pixel has.
  public int channels() {
    return switch (this) {
      case GREY -> 1;
      case YCBCR, RGB -> 3;
      case CMYK, YCCK -> 4;
    };
  }

  /// Whether some components are only differences of colour, which the eye sees less of.
  public boolean hasDifferences() {
    return this == YCBCR || this == YCCK;
  }
}
