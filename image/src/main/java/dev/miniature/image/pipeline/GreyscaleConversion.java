package dev.miniature.image.pipeline;

/// Converts pixels to grey.
final class GreyscaleConversion {
  /// The weights of red, green and blue in 65,536ths: 0.299, 0.587 and 0.114 (JFIF 1.02, page 3),
  /// so that the grey of a JPEG is its own first component.
  private static final int RED = 19_595;

  private static final int GREEN = 38_470;
  private static final int BLUE = 7_471;
  private static final int SHIFT = 16;
  private static final int COLOURS = 3;

  private GreyscaleConversion() {}

  static Raster of(Raster raster) {
    return switch (raster.format()) {
      case GREY, GREY_STRAIGHT_ALPHA -> raster;
      case RGB -> grey(raster, PixelFormat.GREY);
      case RGB_STRAIGHT_ALPHA -> grey(raster, PixelFormat.GREY_STRAIGHT_ALPHA);
    };
  }

  /// Returns the brightness of a pixel.
  ///
  /// @param at the index of its red sample
  static int brightness(byte[] samples, int at) {
    int sum =
        RED * (samples[at] & 0xFF)
            + GREEN * (samples[at + 1] & 0xFF)
            + BLUE * (samples[at + 2] & 0xFF);
    return (sum + (1 << (SHIFT - 1))) >> SHIFT;
  }

  private static Raster grey(Raster raster, PixelFormat format) {
    Raster result = Raster.blank(raster.size(), format);
    byte[] from = raster.samples();
    byte[] to = result.samples();
    int in = raster.format().channels();
    int out = format.channels();
    for (int i = 0, o = 0; o < to.length; i += in, o += out) {
      to[o] = (byte) brightness(from, i);
      if (out > 1) {
        to[o + 1] = from[i + COLOURS];
      }
    }
    return result;
  }
}
