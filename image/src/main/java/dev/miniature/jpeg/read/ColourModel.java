package dev.miniature.jpeg.read;

/// The colour model of a file's components, determined by libjpeg's rule (jdapimin.c,
/// default_decompress_parms).
public enum ColourModel {
  /// Luma only.
  GREY,
  /// Luma and two chroma components (JFIF 1.02).
  YCBCR,
  /// Red, green and blue.
  RGB,
  /// Four inks as Adobe stores them: 0 is full ink, 255 is none.
  CMYK,
  /// Four inks, of which the first three are stored as [#YCBCR].
  YCCK;

  /// Returns the number of samples of a decoded pixel.
  public int channels() {
    return switch (this) {
      case GREY -> 1;
      case YCBCR, RGB -> 3;
      case CMYK, YCCK -> 4;
    };
  }
}
