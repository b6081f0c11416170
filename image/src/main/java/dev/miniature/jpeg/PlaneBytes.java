package dev.miniature.jpeg;

/// Converts a plane of samples, centred on 0, into one byte of every pixel.
final class PlaneBytes {
  /// The middle of 0–255, plus a half so that truncation rounds.
  private static final float MIDDLE = 128.5f;

  private static final int MAX = 255;

  private PlaneBytes() {}

  /// @param to receives the bytes row by row
  /// @param channel the index of the byte within a pixel
  /// @param channels bytes per pixel
  static void put(WholePlane plane, byte[] to, int channel, int channels) {
    float[] samples = plane.samples();
    int count = plane.width() * plane.height();
    for (int i = 0, at = channel; i < count; i++, at += channels) {
      to[at] = (byte) level(samples[i] + MIDDLE);
    }
  }

  /// Converts ink, which files store inverted.
  static void putInverted(WholePlane plane, byte[] to, int channel, int channels) {
    float[] samples = plane.samples();
    int count = plane.width() * plane.height();
    for (int i = 0, at = channel; i < count; i++, at += channels) {
      to[at] = (byte) (MAX - level(samples[i] + MIDDLE));
    }
  }

  private static int level(float value) {
    return Math.max(0, Math.min(MAX, (int) value));
  }
}
