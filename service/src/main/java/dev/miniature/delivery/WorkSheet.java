package dev.miniature.delivery;

import dev.miniature.image.Dimensions;
import java.time.Duration;
import java.util.Optional;

/// Notes what a request costs while it goes on, since it may end at any step.
final class WorkSheet {
  private final Stopwatch stopwatch = new Stopwatch();
  private Optional<ObjectKey> key = Optional.empty();
  private long bytesIn;

  /// The one thing that a render's own thread notes, perhaps while the request ends without it.
  private volatile Optional<Dimensions> pixelsIn = Optional.empty();

  private Duration fetch = Duration.ZERO;
  private Duration render = Duration.ZERO;
  private Optional<String> renderer = Optional.empty();

  void lookingFor(ObjectKey asked) {
    key = Optional.of(asked);
  }

  void fetchEnded() {
    fetch = stopwatch.lap();
  }

  void renderBegins(long bytes) {
    stopwatch.lap();
    bytesIn = bytes;
  }

  void judged(Dimensions stored) {
    pixelsIn = Optional.of(stored);
  }

  void renderEnded(String engine) {
    renderer = Optional.of(engine);
    render = stopwatch.lap();
  }

  Work toWork() {
    return new Work(key, bytesIn, pixelsIn, fetch, render, renderer);
  }
}
