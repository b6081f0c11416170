package dev.miniature.bench.report;

import java.util.stream.DoubleStream;

/// Computes medians, which a single disturbed round does not change.
public final class Medians {
  private Medians() {}

  /// Returns the median of these values; the mean of the two middle ones if their number is even.
  ///
  /// @throws IllegalArgumentException if there are none
  public static double of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("The median of no values is undefined");
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
