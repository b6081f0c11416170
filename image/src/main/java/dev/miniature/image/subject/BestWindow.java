package dev.miniature.image.subject;

/// Finds the window of a given length with the highest weighted sum along one side of a picture.
///
/// Samples near the ends of the window count less, because a subject that is cut in two is lost.
final class BestWindow {
  /// The share of the window at each end in which the weight rises from 0 to 1.
  private static final float RAMP = 0.2f;

  private BestWindow() {}

  /// Returns the centre of the best window, as a share of the side. Among equally good windows, it
  /// is the one closest to the centre of the side.
  ///
  /// @param sums the saliency of each row or column
  /// @param share the length of the window, as a share of the side
  static double middle(float[] sums, double share) {
    int length = Math.clamp(Math.round(share * sums.length), 1, sums.length);
    int spare = sums.length - length;
    float[] weights = weights(length);
    int best = spare / 2;
    double most = shown(sums, weights, best);
    for (int away = 1; away <= spare - spare / 2; away++) {
      for (int start : new int[] {spare / 2 - away, spare / 2 + away}) {
        double here = start < 0 || start > spare ? 0 : shown(sums, weights, start);
        if (here > most * 1.0001) {
          most = here;
          best = start;
        }
      }
    }
    return (best + length / 2.0) / sums.length;
  }

  private static double shown(float[] sums, float[] weights, int start) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * sums[start + i];
    }
    return sum;
  }

  private static float[] weights(int length) {
    float[] weights = new float[length];
    for (int i = 0; i < length; i++) {
      float fromEnd = Math.min(i + 0.5f, length - i - 0.5f) / length;
      weights[i] = Math.min(1, fromEnd / RAMP);
    }
    return weights;
  }
}
