package dev.miniature.image.vips;

import dev.miniature.image.Deadline;
import dev.miniature.vips.VipsScope;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Stops the work in a scope at its deadline. One thread watches all scopes.
///
/// Decoding and scaling stop within a few rows, and so do encoders that process rows (JPEG, PNG).
/// WebP's encoder stops as long as it receives pixels; once it has them all, it usually finishes,
/// which takes 0.1 s per megapixel of noise. AVIF's encoder and the palette search of PNG and GIF
/// need all pixels first and then always finish, because libaom cannot be stopped. So
/// [VipsEncoder#refusal] limits AVIF's work before it begins. On one core of 2026, it ends at most
/// 2 s after the deadline for a photograph of 25 MP (0.2 s for one of 720×540), 5 s for noise, and
/// 20 s for noise at quality 100. A palette takes at most 0.5 s per megapixel. Decoders that return
/// the whole picture at once (WebP, AVIF, each frame of a GIF) finish it. The caller does not wait
/// for any of this: it abandons a render at its deadline.
final class DeadlineWatch implements AutoCloseable {
  /// How often the watching thread wakes up without cause. A new deadline that is later than this
  /// does not have to wake it, which would cost each render 0.15 ms.
  private static final Duration TICK = Duration.ofMillis(100);

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Future<?> alarm;

  private DeadlineWatch(Future<?> alarm) {
    this.alarm = alarm;
  }

  /// Makes its thread, so that a render needs none that the system may not have then.
  static void start() {
    CLOCK.prestartCoreThread();
  }

  static DeadlineWatch over(VipsScope scope, Deadline deadline) {
    Runnable stop =
        () -> {
          deadline.pass();
          scope.stop();
        };
    return new DeadlineWatch(CLOCK.schedule(stop, deadline.left().toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public void close() {
    alarm.cancel(false);
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
