package dev.miniature.image.pipeline;

import dev.miniature.image.Rgb;
import java.util.Optional;

/// Places pixels on a larger canvas.
final class Padding {
  private static final byte OPAQUE = (byte) 255;

  private Padding() {}

  static Raster of(Raster raster, Step.Pad step) {
    Raster picture = ready(raster, step.colour());
    Raster result = Raster.blank(step.canvas(), picture.format());
    step.colour().ifPresent(colour -> fill(result, colour));
    int channels = picture.format().channels();
    int length = picture.rowLength();
    int to = (step.top() * step.canvas().width() + step.left()) * channels;
    for (int y = 0; y < picture.size().height(); y++, to += result.rowLength()) {
      System.arraycopy(picture.samples(), y * length, result.samples(), to, length);
    }
    return result;
  }

  /// Returns the picture with the channels that the margin needs.
  private static Raster ready(Raster raster, Optional<Rgb> colour) {
    if (colour.isEmpty()) {
      return AlphaChannel.of(raster);
    }
    return raster.format().isGrey() && !colour.get().isGrey() ? GreyToRgb.of(raster) : raster;
  }

  private static void fill(Raster raster, Rgb colour) {
    byte[] pixel = {(byte) colour.red(), (byte) colour.green(), (byte) colour.blue(), OPAQUE};
    int channels = raster.format().channels();
    if (raster.format() == PixelFormat.GREY_STRAIGHT_ALPHA) {
      pixel[1] = OPAQUE;
    }
    byte[] samples = raster.samples();
    int row = raster.rowLength();
    for (int i = 0; i < row; i++) {
      samples[i] = pixel[i % channels];
    }
    for (int at = row; at < samples.length; at += row) {
      System.arraycopy(samples, 0, samples, at, row);
    }
  }
}
