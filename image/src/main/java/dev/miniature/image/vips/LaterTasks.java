package dev.miniature.image.vips;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Runs short tasks later, all on one thread.
final class LaterTasks {
  /// How often the thread wakes up without cause. A new task that is due later than this does not
  /// have to wake it, which would cost each render 0.15 ms.
  private static final Duration TICK = Duration.ofMillis(100);

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private LaterTasks() {}

  /// Makes its thread, so that a render needs none that the system may not have then.
  static void start() {
    CLOCK.prestartCoreThread();
  }

  /// Runs a task after this time, unless the result is cancelled before.
  static Future<?> after(Duration time, Runnable task) {
    return CLOCK.schedule(task, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor clock() {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("vips-deadlines").factory());
    clock.setRemoveOnCancelPolicy(true);
    Future<?> _ = clock.scheduleWithFixedDelay(() -> {}, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    return clock;
  }
}
