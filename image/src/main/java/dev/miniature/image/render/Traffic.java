package dev.miniature.image.render;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The pictures that somebody waits for, which work in the background gives way to.
final class Traffic {
  /// How long nobody must have asked for a picture before the road is clear, in milliseconds.
  private static final int QUIET = 100;

  /// How long it is waited for that, in milliseconds, so that a busy process gets on with its work
  /// in the background too.
  private static final int LONGEST_PAUSE = 200;

  private static final int STEP = 5;

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile long lastEnd = System.nanoTime();

  /// Somebody asks for a picture.
  void begin() {
    underWay.incrementAndGet();
  }

  /// They have got it, or an answer why not.
  void end() {
    lastEnd = System.nanoTime();
    underWay.decrementAndGet();
  }

  /// Waits until the road is clear, or for as long as can be asked for. Ends early if the thread is
  /// interrupted, and leaves it so.
  void letPass() {
    try {
      for (int i = 0; i < LONGEST_PAUSE && isBusy(); i += STEP) {
        Thread.sleep(STEP);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    return underWay.get() > 0 || System.nanoTime() - lastEnd < TimeUnit.MILLISECONDS.toNanos(QUIET);
  }
}
