package dev.miniature.jpeg;

/// Turns a plane of samples, which have 0 for the middle, into one byte of every pixel.
final class PlaneBytes {
  /// The middle of 0–255, and a half so that cutting off rounds.
  private static final float MIDDLE = 128.5f;

  private static final int MAX = 255;

  private PlaneBytes() {}

  /// @param to takes them row by row
  /// @param channel which byte of a pixel they are
  /// @param channels bytes a pixel
  static void put(WholePlane plane, byte[] to, int channel, int channels) {
    float[] samples = plane.samples();
    int count = plane.width() * plane.height();
    for (int i = 0, at = channel; i < count; i++, at += channels) {
      to[at] = (byte) level(samples[i] + MIDDLE);
    }
  }

  /// The same for ink, of which files have what is left out.
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
