package dev.miniature.image.pipeline;

import dev.miniature.image.Rgb;
import java.util.Optional;

/// Rounds the corners of a picture. Pixels on the curve are blended by the share outside of it.
final class CornerRounding {
  private static final int OPAQUE = 255;

  private final Raster raster;
  private final byte[] ground;
  private final int width;
  private final int height;

  private CornerRounding(Raster raster, byte[] ground) {
    this.raster = raster;
    this.ground = ground;
    this.width = raster.size().width();
    this.height = raster.size().height();
  }

  static Raster of(Raster raster, Step.Round step) {
    Raster result = ready(raster, step.ground());
    new CornerRounding(result, ground(step.ground())).cut(step.radius());
    return result;
  }

  /// Returns a copy with the channels that the corners need.
  private static Raster ready(Raster raster, Optional<Rgb> ground) {
    if (ground.isEmpty() && !raster.format().hasAlpha()) {
      return AlphaChannel.of(raster);
    }
    if (ground.isPresent() && raster.format().isGrey() && !ground.get().isGrey()) {
      return GreyToRgb.of(raster);
    }
    return raster.copy();
  }

  /// Returns the colour that shows in the corners of a picture without alpha.
  private static byte[] ground(Optional<Rgb> colour) {
    Rgb shown = colour.orElse(Rgb.WHITE);
    return new byte[] {(byte) shown.red(), (byte) shown.green(), (byte) shown.blue()};
  }

  private void cut(double radius) {
    int side = (int) Math.ceil(radius);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int outside = outside(radius, x, y);
        if (outside == 0) {
          break;
        }
        cut(x, y, outside);
        cut(width - 1 - x, y, outside);
        cut(x, height - 1 - y, outside);
        cut(width - 1 - x, height - 1 - y, outside);
      }
    }
  }

  /// Returns how much of a pixel lies outside of the upper left corner, in 255ths.
  static int outside(double radius, int x, int y) {
    double left = Math.hypot(radius - x - 0.5, radius - y - 0.5) - radius + 0.5;
    return (int) Math.round(OPAQUE * Math.clamp(left, 0, 1));
  }

  /// Replaces this share of a pixel, in 255ths.
  private void cut(int x, int y, int outside) {
    int channels = raster.format().channels();
    byte[] samples = raster.samples();
    int at = (y * width + x) * channels;
    if (raster.format().hasAlpha()) {
      samples[at + channels - 1] = mixed(samples[at + channels - 1], (byte) 0, outside);
      return;
    }
    for (int channel = 0; channel < channels; channel++) {
      samples[at + channel] = mixed(samples[at + channel], ground[channel], outside);
    }
  }

  private static byte mixed(byte inside, byte outside, int share) {
    int sum = (inside & 0xFF) * (OPAQUE - share) + (outside & 0xFF) * share;
    return (byte) ((sum + OPAQUE / 2) / OPAQUE);
  }
}
