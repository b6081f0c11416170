package dev.miniature.fuzz.trial;

import dev.miniature.fuzz.process.Trial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sends malformed events to the function.
public final class EventTrial implements Trial {
  private @Nullable LambdaFunction function;

  /// @param arguments none
  public EventTrial(List<String> arguments) {
    if (!arguments.isEmpty()) {
      throw new IllegalArgumentException("No arguments, not " + arguments);
    }
  }

  @Override
  public byte[] input(long number) {
    return OddEvents.of(number);
  }

  @Override
  public List<String> tried(long number, byte[] input) throws Exception {
    LambdaFunction known = function;
    if (known == null) {
      known = LambdaFunction.start();
      function = known;
    }
    return List.of("status|" + known.status(input));
  }

  @Override
  public long maxMillis() {
    return 11_000;
  }

  @Override
  public long maxBytes() {
    return 800L << 20;
  }
}
