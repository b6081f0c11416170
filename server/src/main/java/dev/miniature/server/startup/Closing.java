package dev.miniature.server.startup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Closes a list of things, the newest first, even if some of them fail.
///
/// One thread may close while another still adds: a late addition is closed at once.
public final class Closing implements AutoCloseable {
  private final Deque<Runnable> closers = new ArrayDeque<>();
  private boolean closed;

  /// Has `closer` run when the process ends. Returns false if it is ending already.
  public static boolean atExit(Runnable closer) {
    try {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(closer));
      return true;
    } catch (IllegalStateException ending) {
      return false;
    }
  }

  /// Adds something to close, or closes it at once if everything is closed already.
  public void add(Runnable closer) {
    synchronized (closers) {
      if (!closed) {
        closers.push(closer);
        return;
      }
    }
    closer.run();
  }

  private Optional<Runnable> next() {
    synchronized (closers) {
      closed = true;
      return Optional.ofNullable(closers.poll());
    }
  }

  @Override
  public void close() {
    RuntimeException first = null;
    for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
      try {
        next.get().run();
      } catch (RuntimeException failure) {
        if (first == null) {
          first = failure;
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
