package dev.miniature.image;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Records how much time a request spends in each stage. It is in exactly one stage at any time, so
/// the stages add up to the total, and a failed request ends in the stage in which it failed.
///
/// Several threads may use it in turn. Entering a stage reads the clock once.
public final class Trace {
  /// The time spent in the entered stages, up to [#since].
  private final Map<Stage, Duration> spent = new EnumMap<>(Map.of(Stage.REQUEST, Duration.ZERO));

  private final LongSupplier clock;
  private long since;
  private Stage stage = Stage.REQUEST;
  private boolean ended;

  /// Starts now, on the machine's clock.
  public Trace() {
    this(System::nanoTime);
  }

  /// @param clock nanoseconds since any fixed moment
  Trace(LongSupplier clock) {
    this.clock = clock;
    this.since = clock.getAsLong();
  }

  /// Ends the current stage and begins another. A stage may be entered several times; its times add
  /// up. After [#end()] nothing changes any more.
  public synchronized void enter(Stage next) {
    if (!ended) {
      charge();
      stage = next;
      spent.putIfAbsent(next, Duration.ZERO);
    }
  }

  /// Stops the clock. A render that continues after its client has left has no effect afterwards.
  public synchronized void end() {
    if (!ended) {
      charge();
      ended = true;
    }
  }

  /// Returns the current stage, or the last one after the end.
  public synchronized Stage stage() {
    return stage;
  }

  /// Returns the time in a stage so far; zero if it was never entered.
  public synchronized Duration in(Stage asked) {
    return times().getOrDefault(asked, Duration.ZERO);
  }

  /// Returns the time in all stages that make the thumbnail, so far.
  public synchronized Duration rendering() {
    return times().entrySet().stream()
        .filter(each -> each.getKey().isRendering())
        .map(Map.Entry::getValue)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// Returns the total time so far.
  public synchronized Duration total() {
    return times().values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /// Returns the time in each entered stage so far.
  public synchronized Map<Stage, Duration> times() {
    if (!ended) {
      charge();
    }
    return Collections.unmodifiableMap(new EnumMap<>(spent));
  }

  /// Adds the time since the last reading. If the clock steps back, as on some virtual machines
  /// when a thread moves to another CPU, nothing is added; a stage's time never decreases.
  private void charge() {
    long now = clock.getAsLong();
    spent.merge(stage, Duration.ofNanos(Math.max(0, now - since)), Duration::plus);
    since = now;
  }
}
