package dev.miniature.image.subject;

import dev.miniature.image.pipeline.Raster;

/// The pixels of a small picture as luma and two chroma planes (ITU-R BT.601, full range), each
/// from 0 to 255. Transparent pixels are flattened on grey.
final class Planes {
  private static final int MID_GREY = 128;

  final int width;
  final int height;
  final float[] luma;
  final float[] blue;
  final float[] red;

  private Planes(int width, int height) {
    this.width = width;
    this.height = height;
    this.luma = new float[width * height];
    this.blue = new float[width * height];
    this.red = new float[width * height];
  }

  /// Converts a raster.
  static Planes of(Raster raster) {
    Planes planes = new Planes(raster.size().width(), raster.size().height());
    byte[] samples = raster.samples();
    int channels = raster.format().channels();
    boolean grey = raster.format().isGrey();
    boolean alpha = raster.format().hasAlpha();
    for (int i = 0, at = 0; i < planes.luma.length; i++, at += channels) {
      float opacity = alpha ? (samples[at + channels - 1] & 0xFF) / 255f : 1;
      float r = flattened(samples[at], opacity);
      float g = grey ? r : flattened(samples[at + 1], opacity);
      float b = grey ? r : flattened(samples[at + 2], opacity);
      float y = 0.299f * r + 0.587f * g + 0.114f * b;
      planes.luma[i] = y;
      planes.blue[i] = MID_GREY + 0.564f * (b - y);
      planes.red[i] = MID_GREY + 0.713f * (r - y);
    }
    return planes;
  }

  private static float flattened(byte sample, float opacity) {
    return MID_GREY + opacity * ((sample & 0xFF) - MID_GREY);
  }
}
