package dev.miniature.image.subject;

/// Computes means over square windows, in a time that does not depend on their size.
final class BoxBlur {
  private BoxBlur() {}

  /// Returns the mean around each pixel. Pixels outside the picture do not count.
  ///
  /// @param radius the pixels on each side of the centre
  static float[] of(float[] plane, int width, int height, int radius) {
    float[] across = new float[plane.length];
    for (int y = 0; y < height; y++) {
      line(plane, across, y * width, 1, width, radius);
    }
    float[] result = new float[plane.length];
    for (int x = 0; x < width; x++) {
      line(across, result, x, width, height, radius);
    }
    return result;
  }

  private static void line(float[] from, float[] to, int start, int step, int count, int radius) {
    float sum = 0;
    for (int i = 0; i < Math.min(radius, count); i++) {
      sum += from[start + i * step];
    }
    for (int i = 0; i < count; i++) {
      if (i + radius < count) {
        sum += from[start + (i + radius) * step];
      }
      if (i - radius - 1 >= 0) {
        sum -= from[start + (i - radius - 1) * step];
      }
      int first = Math.max(0, i - radius);
      int last = Math.min(count - 1, i + radius);
      to[start + i * step] = sum / (last - first + 1);
    }
  }
}
