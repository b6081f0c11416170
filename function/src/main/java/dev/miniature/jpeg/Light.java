package dev.miniature.jpeg;

/// Turns brightness and two differences of colour into red, green and blue (JFIF 1.02, page 3).
/// Samples have 0 for mid-grey.
final class Light {
  /// Mid-grey, and a half so that cutting off rounds.
  private static final float MIDDLE = 128.5f;

  private Light() {}

  /// @param y brightness, a sample for every pixel
  /// @param cb blue, as large or half as large, rounded up
  /// @param cr red, as large as `cb`
  /// @param pixels takes them row by row, as `0xRRGGBB`
  static void of(WholePlane y, WholePlane cb, WholePlane cr, int[] pixels) {
    int half = cb.width() == y.width() && cb.height() == y.height() ? 0 : 1;
    float[] light = y.samples();
    float[] blues = cb.samples();
    float[] reds = cr.samples();
    for (int row = 0; row < y.height(); row++) {
      int at = row * y.width();
      int colours = (row >> half) * cb.width();
      for (int x = 0; x < y.width(); x++) {
        float b = blues[colours + (x >> half)];
        float r = reds[colours + (x >> half)];
        float l = light[at + x] + MIDDLE;
        int red = channel(l + 1.402f * r);
        int green = channel(l - 0.344136f * b - 0.714136f * r);
        int blue = channel(l + 1.772f * b);
        pixels[at + x] = red << 16 | green << 8 | blue;
      }
    }
  }

  /// @param y brightness
  /// @param pixels takes them row by row, as `0xRRGGBB`
  static void ofGrey(WholePlane y, int[] pixels) {
    float[] light = y.samples();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = channel(light[i] + MIDDLE) * 0x010101;
    }
  }

  private static int channel(float value) {
    return Math.max(0, Math.min(255, (int) value));
  }
}
