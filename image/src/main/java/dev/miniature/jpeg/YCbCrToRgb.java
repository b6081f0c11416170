package dev.miniature.jpeg;

/// Converts YCbCr to RGB (JFIF 1.02, page 3). The samples have 0 for mid-grey.
///
/// It converts a row at a time, in loops that the JIT can vectorise. The contribution of a row of
/// chroma is computed once for all rows that share it. An instance is reusable by one thread at a
/// time.
final class YCbCrToRgb {
  /// Mid-grey, plus a half so that truncation rounds.
  private static final float MIDDLE = 128.5f;

  private static final int CHANNELS = 3;

  /// The contribution of chroma to each pixel of a row, by channel.
  private final float[][] shades = new float[CHANNELS][0];

  /// The levels of each pixel of a row, 0–255, by channel.
  private final int[][] levels = new int[CHANNELS][0];

  /// @param y luma, one sample per pixel
  /// @param cb blue-difference chroma, of the same size or half the size, rounded up
  /// @param cr red-difference chroma, of the same size as `cb`
  /// @param samples receives the pixels row by row
  /// @param channels bytes per pixel; red, green and blue are the first three
  void of(WholePlane y, WholePlane cb, WholePlane cr, byte[] samples, int channels) {
    int half = cb.width() == y.width() && cb.height() == y.height() ? 0 : 1;
    makeRoom(y.width());
    for (int row = 0; row < y.height(); row++) {
      if ((row & half) == 0) {
        shade(cb, cr, row >> half, half, y.width());
      }
      for (int channel = 0; channel < CHANNELS; channel++) {
        add(y.samples(), row * y.width(), shades[channel], levels[channel], y.width());
      }
      put(samples, row * y.width() * channels, channels, y.width());
    }
  }

  private void makeRoom(int width) {
    if (shades[0].length < width) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        shades[channel] = new float[width];
        levels[channel] = new int[width];
      }
    }
  }

  private void shade(WholePlane cb, WholePlane cr, int row, int half, int width) {
    float[] blues = cb.samples();
    float[] reds = cr.samples();
    int at = row * cb.width();
    for (int x = 0; x < width; x++) {
      float b = blues[at + (x >> half)];
      float r = reds[at + (x >> half)];
      shades[0][x] = MIDDLE + 1.402f * r;
      shades[1][x] = MIDDLE - 0.344136f * b - 0.714136f * r;
      shades[2][x] = MIDDLE + 1.772f * b;
    }
  }

  private static void add(float[] light, int at, float[] shade, int[] level, int width) {
    for (int x = 0; x < width; x++) {
      level[x] = level(light[at + x] + shade[x]);
    }
  }

  private void put(byte[] rgb, int from, int channels, int width) {
    int[] red = levels[0];
    int[] green = levels[1];
    int[] blue = levels[2];
    for (int x = 0, at = from; x < width; x++, at += channels) {
      rgb[at] = (byte) red[x];
      rgb[at + 1] = (byte) green[x];
      rgb[at + 2] = (byte) blue[x];
    }
  }

  private static int level(float value) {
    return Math.max(0, Math.min(255, (int) value));
  }
}
