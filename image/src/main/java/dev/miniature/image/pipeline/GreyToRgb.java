package dev.miniature.image.pipeline;

/// Converts grey pixels to three colour channels.
final class GreyToRgb {
  private static final int COLOURS = 3;

  private GreyToRgb() {}

  static Raster of(Raster grey) {
    boolean alpha = grey.format().hasAlpha();
    Raster result =
        Raster.blank(grey.size(), alpha ? PixelFormat.RGB_STRAIGHT_ALPHA : PixelFormat.RGB);
    int from = grey.format().channels();
    int to = result.format().channels();
    byte[] in = grey.samples();
    byte[] out = result.samples();
    for (int i = 0, o = 0; o < out.length; i += from, o += to) {
      for (int channel = 0; channel < COLOURS; channel++) {
        out[o + channel] = in[i];
      }
      if (alpha) {
        out[o + COLOURS] = in[i + 1];
      }
    }
    return result;
  }
}
