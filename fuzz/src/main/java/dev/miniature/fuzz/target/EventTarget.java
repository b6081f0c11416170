package dev.miniature.fuzz.target;

import dev.miniature.fuzz.trial.LambdaFunction;

/// Passes arbitrary bytes to the function as an event.
public final class EventTarget {
  private static final LambdaFunction FUNCTION = function();

  private EventTarget() {}

  /// Tests one input; Jazzer requires this name.
  public static void fuzzerTestOneInput(byte[] input) {
    int _ = FUNCTION.status(input);
  }

  private static LambdaFunction function() {
    try {
      return LambdaFunction.start();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
