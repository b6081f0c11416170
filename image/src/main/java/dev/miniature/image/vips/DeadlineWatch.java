package dev.miniature.image.vips;

import dev.miniature.image.Deadline;
import dev.miniature.vips.VipsScope;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Stops the work in a scope when its time is over. One thread watches over all.
///
/// Decoding and scaling stop within a few rows, and so do encoders that take rows (JPEG, PNG).
/// WebP's stops as long as it is given pixels; once it has them all it mostly works to its end,
/// which takes 0.1 s a megapixel of noise. AVIF's, and the search for a palette of PNG and GIF,
/// want all pixels and then work to their end: libaom has nothing to stop it with. So AVIF's work
/// is bounded before it begins, by [VipsEncoder#refusal]. On one core of 2026 it ends at the latest
/// 2 s after the deadline for a photograph of 25 MP (0.2 s for one of 720×540), 5 s for noise, and
/// 20 s for noise at quality 100. A palette takes 0.5 s a megapixel at most. Decoders that give the
/// whole picture at once (WebP, AVIF, each frame of a GIF) work to the end of that. Who asked does
/// not wait for any of this: renders are left when their time is over.
final class DeadlineWatch implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Future<?> alarm;

  private DeadlineWatch(Future<?> alarm) {
    this.alarm = alarm;
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
    return clock;
  }
}
