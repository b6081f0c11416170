package dev.miniature.delivery;

import java.util.concurrent.ThreadFactory;

/// A system that provides no thread until it is released.
public final class ScarceThreads implements ThreadFactory {
  private volatile boolean plenty;

  /// Provides threads from now on.
  public void release() {
    plenty = true;
  }

  @Override
  public Thread newThread(Runnable work) {
    if (plenty) {
      return new Thread(work);
    }
    throw new OutOfMemoryError("unable to create native thread");
  }
}
