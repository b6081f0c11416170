package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The duration of the first request and of later ones. It is printed but never asserted, because
/// machines differ.
///
/// @param first the first request
/// @param warm the median of twenty, after thirty others
record Speed(Duration first, Duration warm) {

  /// Measures with `event`, which must be the first that `api` sends.
  static Speed of(RuntimeApi api, String event) throws InterruptedException {
    Duration first = once(api, event);
    List<Duration> others = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      others.add(once(api, event));
    }
    List<Duration> warm = others.subList(30, 50).stream().sorted().toList();
    return new Speed(first, warm.get(warm.size() / 2));
  }

  /// Returns the durations in milliseconds.
  String toLine() {
    return String.format(
        Locale.ROOT,
        "first request %.1f ms, warm request %.1f ms",
        first.toNanos() / 1e6,
        warm.toNanos() / 1e6);
  }

  private static Duration once(RuntimeApi api, String event) throws InterruptedException {
    RuntimeApi.Said answer = api.invoke(event);
    assertThat(LambdaReply.of(answer).status()).isEqualTo(200);
    return api.took(answer);
  }
}
