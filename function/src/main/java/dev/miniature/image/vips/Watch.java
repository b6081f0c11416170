package dev.miniature.image.vips;

import dev.miniature.image.Deadline;
import dev.miniature.vips.VipsScope;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Stops the work in a scope when its time is over. One thread watches over all.
///
/// Decoding and scaling stop within a few rows. An encoder that has all its pixels, as AVIF's wants
/// them, does not hear of it.
final class Watch implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Future<?> alarm;

  private Watch(Future<?> alarm) {
    this.alarm = alarm;
  }

  static Watch over(VipsScope scope, Deadline deadline) {
    return new Watch(CLOCK.schedule(scope::stop, deadline.left().toNanos(), TimeUnit.NANOSECONDS));
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
    return clock;
  }
}
