package dev.miniature.fuzz.target;

import dev.miniature.fuzz.trial.LambdaFunction;

/// Hands any bytes to the function as an event.
public final class EventTarget {
  private static final LambdaFunction FUNCTION = function();

  private EventTarget() {}

  /// Takes one input; this is the name that Jazzer looks for.
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
