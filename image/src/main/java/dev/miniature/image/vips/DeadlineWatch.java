package dev.miniature.image.vips;

import dev.miniature.image.Deadline;
import dev.miniature.vips.VipsScope;
import java.util.concurrent.Future;

/// Stops the work in a scope at its deadline. One thread watches all scopes.
///
/// Decoding and scaling stop within a few rows, and so do encoders that process rows (JPEG, PNG).
/// WebP's encoder stops as long as it receives pixels; once it has them all, it usually finishes,
/// which takes 0.1 s per megapixel of noise (0.5 s where it is to be small). AVIF's encoder and the
/// palette search of PNG and GIF need all pixels first and then always finish, because libaom
/// cannot be stopped. So [VipsEncoder#refusal] limits AVIF's work before it begins. On one core of
/// 2026, it ends at most 2 s after the deadline for a photograph of 25 MP (0.2 s for one of
/// 720×540), 5 s for noise, and 20 s for noise at quality 100. A palette takes at most 0.5 s per
/// megapixel. Decoders that return the whole picture at once (WebP, AVIF, each frame of a GIF)
/// finish it. The caller does not wait for any of this: it abandons a render at its deadline.
final class DeadlineWatch implements AutoCloseable {
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
    return new DeadlineWatch(LaterTasks.after(deadline.left(), stop));
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }
}
