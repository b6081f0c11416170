package dev.miniature.cost;

/// The number of misses a month from which on Fargate is cheaper than Lambda.
///
/// Lambda's cost is a line through zero. Fargate's cost is a line that begins at its fixed cost and
/// becomes steeper when the first tasks are busy. So the lines cross once, or never.
public final class Crossover {
  /// More requests than any account has in a month.
  private static final double MOST = 1e12;

  /// The result is exact to a hundredth of a percent.
  private static final double EXACT = 1.0001;

  private Crossover() {}

  /// Returns the number of misses, or infinity if Lambda is always cheaper.
  ///
  /// @param each the duration and size of a miss; their number plays no part
  public static double misses(LambdaCost lambda, FargateCost fargate, Misses each) {
    double less = 1;
    double more = MOST;
    if (!isCheaper(fargate, lambda, each.times(more))) {
      return Double.POSITIVE_INFINITY;
    }
    while (more > less * EXACT) {
      double middle = Math.sqrt(less * more);
      if (isCheaper(fargate, lambda, each.times(middle))) {
        more = middle;
      } else {
        less = middle;
      }
    }
    return more;
  }

  private static boolean isCheaper(FargateCost fargate, LambdaCost lambda, Misses misses) {
    return fargate.bill(misses).total() < lambda.bill(misses).total();
  }
}
