package dev.miniature.server;

import java.util.ArrayDeque;
import java.util.Deque;

/// Things to close, the newest first, each of them whatever becomes of the others.
final class Closing implements AutoCloseable {
  private final Deque<Runnable> closers = new ArrayDeque<>();

  /// Remembers how to end something.
  void add(Runnable closer) {
    closers.push(closer);
  }

  @Override
  public void close() {
    RuntimeException first = null;
    while (!closers.isEmpty()) {
      try {
        closers.pop().run();
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
