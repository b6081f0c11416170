package dev.miniature.bench.report;

import java.util.stream.DoubleStream;

/// The value in the middle, which one disturbed round does not move.
public final class Medians {
  private Medians() {}

  /// Of these values; the mean of the two in the middle where their number is even.
  ///
  /// @throws IllegalArgumentException if there are none
  public static double of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("Nothing has no median");
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
