package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.SystemExhaustedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs renders on separate threads, so that callers are answered in time whatever a decoder does.
///
/// Some native decoders and encoders cannot be stopped. Such a render is abandoned at its deadline,
/// and keeps its slot and its memory until it ends, so there are never more renders than slots.
final class RenderThreads {
  /// The time after the deadline in which a render may stop. Most stop within some rows. It is part
  /// of [Limits#reserve()], the time for sending the answer.
  static final Duration GRACE = Duration.ofMillis(200);

  private final ExecutorService threads;

  RenderThreads() {
    this(Thread.ofPlatform().daemon().name("render-", 0).factory());
  }

  /// Creates renders on threads from this factory.
  RenderThreads(ThreadFactory factory) {
    threads = Executors.newCachedThreadPool(factory);
  }

  /// The work of a render.
  ///
  /// @param <R> what comes of it
  @FunctionalInterface
  interface Render<R> {
    R run() throws ImageException, DeadlinePassedException;
  }

  /// Runs a render, and closes the slot when it has ended.
  ///
  /// @throws ImageException if the render throws it
  /// @throws DeadlinePassedException at most [#GRACE] after the deadline, whether the render has
  ///   ended or not
  /// @throws NoThreadException if the system provides no thread, so that nothing was rendered
  <R> R run(RenderSlots.Slot slot, Deadline deadline, Render<R> render)
      throws ImageException, DeadlinePassedException, NoThreadException {
    Callable<R> closing =
        () -> {
          try (slot) {
            return render.run();
          }
        };
    Future<R> result = begun(slot, closing);
    try {
      return result.get(deadline.left().plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      throw new DeadlinePassedException();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new DeadlinePassedException();
    } catch (ExecutionException failure) {
      throw cause(failure);
    }
  }

  /// Starts the render. If there is no thread for it, the slot is closed here, because no render
  /// would close it.
  private <R> Future<R> begun(RenderSlots.Slot slot, Callable<R> render) throws NoThreadException {
    Optional<Future<R>> begun = Optional.empty();
    try {
      begun = Optional.of(threads.submit(render));
      return begun.get();
    } catch (OutOfMemoryError none) {
      throw new NoThreadException(none);
    } finally {
      if (begun.isEmpty()) {
        slot.close();
      }
    }
  }

  /// Returns the render's image exception, and rethrows any other. A full heap is a failure of the
  /// moment, whichever allocation met it.
  private static ImageException cause(ExecutionException failure) throws DeadlinePassedException {
    return switch (failure.getCause()) {
      case ImageException unrenderable -> unrenderable;
      case DeadlinePassedException late -> throw late;
      case RuntimeException fault -> throw fault;
      case OutOfMemoryError full ->
          new SystemExhaustedException("The Java heap has no memory for a picture", full);
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(failure);
    };
  }
}
