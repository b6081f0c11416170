package dev.miniature.delivery;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records the cost of a request while it runs, because it may end at any step.
final class WorkSheet {
  private final Trace trace = new Trace();
  private Optional<ObjectKey> key = Optional.empty();
  private long bytesIn;

  /// The only field besides the trace that a render's thread writes, possibly after the request has
  /// ended.
  private volatile Optional<Dimensions> pixelsIn = Optional.empty();

  private Optional<String> renderer = Optional.empty();
  private Optional<String> hdr = Optional.empty();
  private final List<String> warnings = new ArrayList<>();

  /// Returns the trace of the request's time.
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

  void made(Thumbnail thumbnail) {
    madeBy(thumbnail.engine());
    hdr = thumbnail.hdr();
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  /// Returns the cost. Nothing is recorded afterwards.
  Work toWork() {
    trace.end();
    return new Work(key, bytesIn, pixelsIn, trace.times(), trace.stage(), renderer, hdr, warnings);
  }
}
