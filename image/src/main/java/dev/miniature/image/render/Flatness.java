package dev.miniature.image.render;

import dev.miniature.image.pipeline.Raster;

/// Distinguishes drawings from photographs, for which a lossless file is never smaller.
final class Flatness {
  /// The maximum size in pixels, up to which encoding a lossless file takes only a few
  /// milliseconds.
  static final long MAX_PIXELS = 250_000;

  private Flatness() {}

  /// Returns whether a picture is small, and most of its pixels repeat the colour to their left.
  static boolean isFlat(Raster raster) {
    long pixels = raster.size().pixels();
    return pixels <= MAX_PIXELS && 2L * repeated(raster) > pixels;
  }

  private static int repeated(Raster raster) {
    int channels = raster.format().channels();
    byte[] samples = raster.samples();
    int repeated = 0;
    for (int at = channels; at < raster.length(); at += channels) {
      boolean same = true;
      for (int channel = 0; channel < channels; channel++) {
        same &= samples[at + channel] == samples[at + channel - channels];
      }
      repeated += same ? 1 : 0;
    }
    return repeated;
  }
}
