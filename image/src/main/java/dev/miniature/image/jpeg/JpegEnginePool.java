package dev.miniature.image.jpeg;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.TooComplexException;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.StoppedException;
import dev.miniature.jpeg.read.TooManyScansException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/// A pool of engines, which keep their memory between pictures: as many as the maximum number of
/// threads that worked at the same time.
///
/// @param <E> the engine, for one thread at a time
final class JpegEnginePool<E> {
  private final Deque<E> idle = new ConcurrentLinkedDeque<>();
  private final Supplier<E> maker;

  JpegEnginePool(Supplier<E> maker) {
    this.maker = maker;
  }

  /// Lends an engine until the loan is closed.
  Loan lend() {
    E waiting = idle.poll();
    return new Loan(waiting == null ? maker.get() : waiting);
  }

  /// An engine in use.
  final class Loan implements AutoCloseable {
    private final E engine;

    private Loan(E engine) {
      this.engine = engine;
    }

    /// Lets the engine do the work, and converts its exceptions.
    ///
    /// @throws ImageException if the file's data is damaged or truncated, or has too many scans
    /// @throws DeadlinePassedException if it was stopped
    <R> R work(Work<E, R> work) throws ImageException, DeadlinePassedException {
      try {
        return work.by(engine);
      } catch (TooManyScansException scans) {
        throw new TooComplexException("scans", scans.found(), scans.max());
      } catch (MalformedJpegException malformed) {
        throw new BrokenImageException(String.valueOf(malformed.getMessage()), malformed);
      } catch (StoppedException _) {
        throw new DeadlinePassedException();
      }
    }

    @Override
    public void close() {
      idle.push(engine);
    }
  }

  /// Work for an engine.
  @FunctionalInterface
  interface Work<E, R> {
    R by(E engine) throws MalformedJpegException, StoppedException;
  }
}
