package dev.miniature.image.render;

import dev.miniature.image.ImageFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The renders that clients wait for; background work pauses for them.
final class ForegroundRenders {
  /// The milliseconds without a request after which background work continues.
  private static final int QUIET = 100;

  /// The maximum pause in milliseconds, so that background work progresses in a busy process too.
  private static final int LONGEST_PAUSE = 200;

  private static final int STEP = 5;

  /// The number of JPEG renders after which the JIT has compiled what a warm-up would compile.
  /// Under load, a warm-up took 0.5 to 0.9 s of the CPU time of the first 1,000 requests.
  private static final int ENOUGH = 100;

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger jpegs = new AtomicInteger();
  private volatile long lastEnd = System.nanoTime();

  /// Records the beginning of a client's render.
  void begin() {
    underWay.incrementAndGet();
  }

  /// Records the end of a client's render of an original in `format`.
  void end(ImageFormat format) {
    if (format == ImageFormat.JPEG) {
      jpegs.incrementAndGet();
    }
    lastEnd = System.nanoTime();
    underWay.decrementAndGet();
  }

  /// Pauses until there has been no request for a while, but no longer than the maximum. It returns
  /// early if the thread is interrupted, and keeps the interrupt status.
  ///
  /// @return whether a warm-up is still useful: the thread is not interrupted, and requests have
  ///   not warmed up the process already
  boolean letPass() {
    try {
      for (int i = 0; i < LONGEST_PAUSE && isBusy(); i += STEP) {
        Thread.sleep(STEP);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return jpegs.get() < ENOUGH && !Thread.currentThread().isInterrupted();
  }

  private boolean isBusy() {
    return underWay.get() > 0 || System.nanoTime() - lastEnd < TimeUnit.MILLISECONDS.toNanos(QUIET);
  }
}
