package dev.miniature.delivery;

import java.util.concurrent.ThreadFactory;

/// A system that gives no thread until it is told to.
public final class ScarceThreads implements ThreadFactory {
  private volatile boolean plenty;

  /// From now on there are threads.
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
