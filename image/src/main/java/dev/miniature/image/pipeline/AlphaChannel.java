package dev.miniature.image.pipeline;

/// Adds an alpha channel.
final class AlphaChannel {
  private static final byte OPAQUE = (byte) 255;

  private AlphaChannel() {}

  /// Returns the same pixels with alpha, which is opaque if they had none.
  static Raster of(Raster raster) {
    if (raster.format().hasAlpha()) {
      return raster;
    }
    int colours = raster.format().channels();
    Raster result = Raster.blank(raster.size(), raster.format().withAlpha());
    byte[] to = result.samples();
    for (int in = 0, out = 0; out < to.length; in += colours, out += colours + 1) {
      System.arraycopy(raster.samples(), in, to, out, colours);
      to[out + colours] = OPAQUE;
    }
    return result;
  }
}
