package dev.miniature.image.subject;

/// Where along a side the part lies that shows most.
///
/// What lies in the middle of the part counts whole, and less towards its ends, since what is cut
/// in two is not shown.
final class BestStretch {
  /// How far from its ends everything counts whole, of the part.
  private static final float RAMP = 0.2f;

  private BestStretch() {}

  /// The middle of the best part, of the side. Of equally good ones it is the one that is nearest
  /// to the middle of the side.
  ///
  /// @param sums what there is to see along the side
  /// @param share how long the part is, of the side
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
