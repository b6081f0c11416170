package dev.miniature.image.placeholder;

import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.RasterPixels;

/// The channels of a small picture from 0 to 1, flattened on its own mean colour, so that only
/// alpha contains the transparency.
///
/// @param alpha of each pixel
/// @param meanAlpha over all of them
@SuppressWarnings("ArrayRecordComponent" /* Never compared. */)
record SrgbChannels(
    int width,
    int height,
    double[] red,
    double[] green,
    double[] blue,
    double[] alpha,
    double meanAlpha) {
  private static final double MAX = 255;

  static SrgbChannels of(Raster raster) {
    int[] pixels = RasterPixels.of(raster);
    double[][] channels = new double[4][pixels.length];
    double[] mean = new double[4];
    for (int i = 0; i < pixels.length; i++) {
      double alpha = (pixels[i] >>> 24) / MAX;
      channels[3][i] = alpha;
      mean[3] += alpha;
      for (int c = 0; c < 3; c++) {
        mean[c] += alpha / MAX * (pixels[i] >> (16 - 8 * c) & 0xFF);
      }
    }
    for (int c = 0; c < 3 && mean[3] > 0; c++) {
      mean[c] /= mean[3];
    }
    for (int i = 0; i < pixels.length; i++) {
      double alpha = channels[3][i];
      for (int c = 0; c < 3; c++) {
        channels[c][i] = mean[c] * (1 - alpha) + alpha / MAX * (pixels[i] >> (16 - 8 * c) & 0xFF);
      }
    }
    return new SrgbChannels(
        raster.size().width(),
        raster.size().height(),
        channels[0],
        channels[1],
        channels[2],
        channels[3],
        mean[3] / pixels.length);
  }

  /// Returns whether any pixel is transparent.
  boolean isTransparent() {
    return meanAlpha < 1;
  }
}
