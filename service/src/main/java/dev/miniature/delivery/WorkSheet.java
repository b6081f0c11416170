package dev.miniature.delivery;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Notes what a request costs while it goes on, since it may end at any step.
final class WorkSheet {
  private final Trace trace = new Trace();
  private Optional<ObjectKey> key = Optional.empty();
  private long bytesIn;

  /// The one thing besides the trace that a render's own thread notes, perhaps while the request
  /// ends without it.
  private volatile Optional<Dimensions> pixelsIn = Optional.empty();

  private Optional<String> renderer = Optional.empty();
  private final List<String> warnings = new ArrayList<>();

  /// Where its time goes.
  Trace trace() {
    return trace;
  }

  void lookingFor(ObjectKey asked) {
    key = Optional.of(asked);
  }

  void found(long bytes) {
    bytesIn = bytes;
  }

  void judged(Dimensions stored) {
    pixelsIn = Optional.of(stored);
  }

  void madeBy(String engine) {
    renderer = Optional.of(engine);
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  /// What it has cost. Nothing is noted afterwards.
  Work toWork() {
    trace.end();
    return new Work(key, bytesIn, pixelsIn, trace.times(), trace.stage(), renderer, warnings);
  }
}
