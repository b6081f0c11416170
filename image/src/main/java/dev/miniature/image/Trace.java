package dev.miniature.image;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// Where the time of one request went. It is in one stage at any time, so that the stages add up to
/// the whole, and when a request fails the stage is the one that it failed in.
///
/// Several threads may take turns in it. Entering a stage costs one look at the clock.
public final class Trace {
  /// What was spent in the stages that were entered, up to [#since].
  private final Map<Stage, Duration> spent = new EnumMap<>(Map.of(Stage.REQUEST, Duration.ZERO));

  private final LongSupplier clock;
  private long since;
  private Stage stage = Stage.REQUEST;
  private boolean ended;

  /// Begins now, by the clock of the machine.
  public Trace() {
    this(System::nanoTime);
  }

  /// @param clock nanoseconds since any fixed moment
  Trace(LongSupplier clock) {
    this.clock = clock;
    this.since = clock.getAsLong();
  }

  /// Ends the stage that it is in and begins another. A stage may come several times; its times add
  /// up. After [#end()] nothing changes any more.
  public synchronized void enter(Stage next) {
    if (!ended) {
      charge();
      stage = next;
      spent.putIfAbsent(next, Duration.ZERO);
    }
  }

  /// Stops the clock. A render that goes on without anybody waiting for it changes nothing
  /// afterwards.
  public synchronized void end() {
    if (!ended) {
      charge();
      ended = true;
    }
  }

  /// The stage that it is in, or was in when it ended.
  public synchronized Stage stage() {
    return stage;
  }

  /// The time in a stage until now; zero where it was never entered.
  public synchronized Duration in(Stage asked) {
    return times().getOrDefault(asked, Duration.ZERO);
  }

  /// The time in all stages that make the thumbnail, until now.
  public synchronized Duration rendering() {
    return times().entrySet().stream()
        .filter(each -> each.getKey().isRendering())
        .map(Map.Entry::getValue)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// The time in all stages together, until now.
  public synchronized Duration total() {
    return times().values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /// The time in each stage that was entered, until now.
  public synchronized Map<Stage, Duration> times() {
    if (!ended) {
      charge();
    }
    return Collections.unmodifiableMap(new EnumMap<>(spent));
  }

  /// A clock that steps back, as those of some virtual machines do when a thread moves to another
  /// processor, charges nothing; a stage's time never shrinks.
  private void charge() {
    long now = clock.getAsLong();
    spent.merge(stage, Duration.ofNanos(Math.max(0, now - since)), Duration::plus);
    since = now;
  }
}
