package dev.miniature.server;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.delivery.Thumbnails;
import dev.miniature.delivery.Work;
import dev.miniature.image.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Equal requests that are under way at the same time share one render. Only so many different ones
/// are under way; the others wait their turn in the order they came, as long as their time lasts,
/// and cost nothing meanwhile: an original is fetched when its turn has come. More than can wait
/// are turned away at once. Requests are equal if they mean the same thumbnail, however many
/// suffixes somebody makes up for it.
///
/// Each is made on a thread of the operating system. A render keeps a core busy from beginning to
/// end, native code cannot be put aside, and on virtual threads it would take the few carriers from
/// the requests that only need a moment.
final class SingleFlight implements Thumbnails, AutoCloseable {
  private static final Duration IDLE_THREAD = Duration.ofSeconds(30);

  private final Thumbnails thumbnails;
  private final ThreadPoolExecutor threads;
  private final ConcurrentMap<ThumbnailRequest, CompletableFuture<Delivery>> underWay =
      new ConcurrentHashMap<>();

  /// Wraps `thumbnails`.
  ///
  /// @param underWay how many different thumbnails are fetched and made at the same time; each
  ///   holds its original in memory
  /// @param queued how many more may wait
  SingleFlight(Thumbnails thumbnails, int underWay, int queued) {
    this(thumbnails, underWay, queued, Executors.defaultThreadFactory());
  }

  /// The same on threads of this kind.
  SingleFlight(Thumbnails thumbnails, int underWay, int queued, ThreadFactory factory) {
    this.thumbnails = thumbnails;
    this.threads =
        new ThreadPoolExecutor(
            underWay,
            underWay,
            IDLE_THREAD.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(queued),
            factory);
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public Delivery describe(ThumbnailRequest request, Deadline deadline) {
    return thumbnails.describe(request, deadline);
  }

  /// {@inheritDoc}
  ///
  /// Where a suffix may belong to the name or not, the store is first asked, without a body,
  /// whether it does: only then it is known which render can be shared.
  @Override
  public Delivery deliver(ThumbnailRequest request, Deadline deadline) {
    List<ThumbnailRequest> readings = request.readings();
    for (ThumbnailRequest reading : readings.subList(0, readings.size() - 1)) {
      Delivery described = thumbnails.describe(reading, deadline);
      if (described.outcome() instanceof Outcome.Described) {
        return share(reading, deadline);
      }
      if (!(described.outcome() instanceof Outcome.NoSuchOriginal)) {
        return described;
      }
    }
    return share(readings.getLast(), deadline);
  }

  private Delivery share(ThumbnailRequest request, Deadline deadline) {
    CompletableFuture<Delivery> mine = new CompletableFuture<>();
    CompletableFuture<Delivery> first = underWay.putIfAbsent(request, mine);
    if (first != null) {
      return waitFor(first, deadline);
    }
    try {
      threads.execute(() -> make(request, deadline, mine));
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      finish(request, mine, new Delivery(new Outcome.Overloaded(), Work.NONE));
    }
    return waitFor(mine, deadline);
  }

  private void make(
      ThumbnailRequest request, Deadline deadline, CompletableFuture<Delivery> result) {
    try {
      finish(request, result, thumbnails.deliver(request, deadline));
    } catch (RuntimeException | Error bug) {
      underWay.remove(request, result);
      result.completeExceptionally(bug);
    }
  }

  private void finish(
      ThumbnailRequest request, CompletableFuture<Delivery> result, Delivery delivery) {
    underWay.remove(request, result);
    result.complete(delivery);
  }

  private static Delivery waitFor(CompletableFuture<Delivery> result, Deadline deadline) {
    try {
      return result.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return new Delivery(new Outcome.OutOfTime(), Work.NONE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Delivery(new Outcome.OutOfTime(), Work.NONE);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("A thumbnail could not be made", bug.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
