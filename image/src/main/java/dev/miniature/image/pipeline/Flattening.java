package dev.miniature.image.pipeline;

import dev.miniature.image.Rgb;

/// Flattens pixels with alpha on a colour.
final class Flattening {
  private static final int OPAQUE = 255;

  private Flattening() {}

  static Raster of(Raster raster, Step.Flatten step) {
    return switch (raster.format()) {
      case GREY, RGB -> raster;
      case GREY_STRAIGHT_ALPHA ->
          step.colour().isGrey()
              ? flattened(raster, step.colour())
              : flattened(GreyToRgb.of(raster), step.colour());
      case RGB_STRAIGHT_ALPHA -> flattened(raster, step.colour());
    };
  }

  private static Raster flattened(Raster raster, Rgb colour) {
    int[] ground = {colour.red(), colour.green(), colour.blue()};
    int colours = raster.format().channels() - 1;
    Raster result = Raster.blank(raster.size(), raster.format().withoutAlpha());
    byte[] from = raster.samples();
    byte[] to = result.samples();
    int in = 0;
    for (int out = 0; out < to.length; out += colours, in += colours + 1) {
      int alpha = from[in + colours] & 0xFF;
      for (int channel = 0; channel < colours; channel++) {
        to[out + channel] = (byte) over(from[in + channel] & 0xFF, alpha, ground[channel]);
      }
    }
    return result;
  }

  /// Returns `(sample × alpha + ground × (255 − alpha)) / 255`, rounded.
  private static int over(int sample, int alpha, int ground) {
    return (sample * alpha + ground * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE;
  }
}
