package dev.miniature.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Things to close, the newest first, each of them whatever becomes of the others.
///
/// One thread may close while another still opens: what comes too late is closed at once.
final class Closing implements AutoCloseable {
  private final Deque<Runnable> closers = new ArrayDeque<>();
  private boolean closed;

  /// Remembers how to end something, or ends it if everything is closed already.
  void add(Runnable closer) {
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
