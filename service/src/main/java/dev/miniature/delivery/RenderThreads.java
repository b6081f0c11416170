package dev.miniature.delivery;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
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

/// Renders on threads of its own, so that who waits is answered in time, whatever a decoder does.
///
/// Some native decoders and encoders cannot be stopped. Such a render is left to end by itself: it
/// keeps its slot and its memory until then, so there are never more renders than slots.
final class RenderThreads {
  /// How long past the deadline a render may take to stop. Most do within some rows. It is a part
  /// of [Limits#reserve()], which is for sending the answer.
  static final Duration GRACE = Duration.ofMillis(200);

  private final ExecutorService threads;

  RenderThreads() {
    this(Thread.ofPlatform().daemon().name("render-", 0).factory());
  }

  /// On threads of this kind.
  RenderThreads(ThreadFactory factory) {
    threads = Executors.newCachedThreadPool(factory);
  }

  /// What there is to do.
  ///
  /// @param <R> what comes of it
  @FunctionalInterface
  interface Render<R> {
    R run() throws ImageException, DeadlinePassedException;
  }

  /// Renders, and closes the slot when that has ended.
  ///
  /// @throws ImageException if the render says so
  /// @throws DeadlinePassedException at most [#GRACE] after the deadline, ended or not
  /// @throws NoThreadException if the system gives none, and nothing was rendered
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

  /// Without a thread for it there is no render that would close the slot.
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

  /// What the render threw; what it may not have declared is thrown from here.
  private static ImageException cause(ExecutionException failure) throws DeadlinePassedException {
    return switch (failure.getCause()) {
      case ImageException unrenderable -> unrenderable;
      case DeadlinePassedException late -> throw late;
      case RuntimeException fault -> throw fault;
      case Error error -> throw error;
      case null, default -> throw new IllegalStateException(failure);
    };
  }
}
