package dev.miniature.jpeg;

import dev.miniature.jpeg.planes.Span;

/// Resizes by definition, in double precision: every sample of the result is a sum over all samples
/// of the picture, weighted by the windowed sinc (Turkowski, "Filters for common resampling tasks",
/// 1990), in one direction after the other.
final class Lanczos3 {
  private static final int LOBES = 3;

  private Lanczos3() {}

  /// A value for each position.
  @FunctionalInterface
  interface Surface {
    double at(int x, int y);
  }

  /// One side.
  ///
  /// @param span how it is scaled and placed
  /// @param step pixels of the thumbnail per sample of the result
  /// @param density samples per pixel of the file
  record Side(Span span, int step, double density) {
    int size() {
      return Math.ceilDiv(span.canvas(), step);
    }

    private int samples() {
      return (int) Math.max(1, Math.round(span.stored() * density));
    }

    /// Returns the weights of all samples of the picture in sample `i` of the result.
    private double[] weights(int i) {
      double shown = (i + 0.5) * step - span.offset() + span.skipped();
      double from = span.mirrored() ? span.scaled() - shown : shown;
      double ratio = (double) span.stored() / span.scaled();
      double centre = from * ratio * density;
      double width = Math.max(1, step * ratio * density);
      double[] weights = new double[samples()];
      double sum = 0;
      for (int j = 0; j < weights.length; j++) {
        weights[j] = windowedSinc((j + 0.5 - centre) / width);
        sum += weights[j];
      }
      for (int j = 0; j < weights.length; j++) {
        weights[j] /= sum;
      }
      return weights;
    }

    /// Returns how much of sample `i` of the result the picture covers.
    private double coverage(int i) {
      int covered = 0;
      int end = Math.min(span.canvas(), (i + 1) * step);
      for (int pixel = i * step; pixel < end; pixel++) {
        boolean shows = pixel >= span.offset() && pixel < span.offset() + span.visible();
        covered += shows ? 1 : 0;
      }
      return (double) covered / (end - i * step);
    }
  }

  /// Returns the result, row by row, on a background.
  static double[][] resize(Surface picture, Side across, Side down, double background) {
    double[][] columns = new double[down.samples()][across.size()];
    for (int x = 0; x < across.size(); x++) {
      double[] weights = across.coverage(x) == 0 ? new double[0] : across.weights(x);
      for (int y = 0; y < columns.length; y++) {
        for (int j = 0; j < weights.length; j++) {
          columns[y][x] += weights[j] * picture.at(j, y);
        }
      }
    }
    double[][] result = new double[down.size()][across.size()];
    for (int y = 0; y < result.length; y++) {
      double[] weights = down.coverage(y) == 0 ? new double[0] : down.weights(y);
      for (int x = 0; x < across.size(); x++) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
          sum += weights[j] * columns[j][x];
        }
        double covered = across.coverage(x) * down.coverage(y);
        result[y][x] = background + covered * (sum - background);
      }
    }
    return result;
  }

  private static double windowedSinc(double x) {
    if (x == 0) {
      return 1;
    }
    double angle = Math.PI * x;
    return Math.abs(x) >= LOBES
        ? 0
        : StrictMath.sin(angle) / angle * StrictMath.sin(angle / LOBES) / angle * LOBES;
  }
}
