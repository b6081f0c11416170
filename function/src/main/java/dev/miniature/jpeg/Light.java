package dev.miniature.jpeg;

/// Turns brightness and two differences of colour into red, green and blue (JFIF 1.02, page 3).
/// Samples have 0 for mid-grey.
final class Light {
  private static final float HALF = 128.5f;

  private Light() {}

  static void of(float[] y, float[] cb, float[] cr, int[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      float light = y[i] + HALF;
      int red = channel(light + 1.402f * cr[i]);
      int green = channel(light - 0.344136f * cb[i] - 0.714136f * cr[i]);
      int blue = channel(light + 1.772f * cb[i]);
      pixels[i] = red << 16 | green << 8 | blue;
    }
  }

  static void ofGrey(float[] y, int[] pixels) {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = channel(y[i] + HALF) * 0x010101;
    }
  }

  private static int channel(float value) {
    return Math.max(0, Math.min(255, (int) value));
  }
}
