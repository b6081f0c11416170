package dev.miniature.server.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Processes a limited number of flights at a time, in the order of arrival. The others wait in a
/// queue, which is limited in total and per client.
///
/// Each runs on a platform thread. A render keeps a core busy from beginning to end and cannot be
/// suspended in native code, so on virtual threads it would block the few carrier threads that
/// short requests need.
final class RenderQueue implements AutoCloseable {
  private static final Duration IDLE_THREAD = Duration.ofSeconds(30);

  private final QueueLimits limits;
  private final Function<Flight, Runnable> work;
  private final ThreadPoolExecutor threads;
  private final Queue<Flight> waiting = new ArrayDeque<>();
  private final Map<String, Integer> ofClient = new HashMap<>();
  private int underWay;

  /// @param work processes a flight. It never throws, and returns an action that notifies the
  ///   waiting clients. The action runs when the flight's place is free, so that a client that
  ///   sends its next request then finds it
  RenderQueue(QueueLimits limits, Function<Flight, Runnable> work, ThreadFactory factory) {
    this.limits = limits;
    this.work = work;
    this.threads =
        new ThreadPoolExecutor(
            limits.maxUnderWay(),
            limits.maxUnderWay(),
            IDLE_THREAD.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            factory);
    threads.allowCoreThreadTimeOut(true);
  }

  /// Starts a flight or adds it to the queue; returns false if the queue is full or the system
  /// provides no thread.
  synchronized boolean enter(Flight flight) {
    if (underWay < limits.maxUnderWay()) {
      return begins(flight);
    }
    if (waiting.size() >= limits.maxWaiting()
        || ofClient.getOrDefault(flight.client(), 0) >= limits.maxWaitingOfClient()) {
      return false;
    }
    waiting.add(flight);
    ofClient.merge(flight.client(), 1, Integer::sum);
    return true;
  }

  private boolean begins(Flight flight) {
    try {
      threads.execute(() -> work(flight));
      underWay++;
      return true;
    } catch (OutOfMemoryError | RejectedExecutionException noThread) {
      return false;
    }
  }

  /// Processes a flight, and then the one that has waited longest, on the same thread.
  private void work(Flight first) {
    Optional<Flight> flight = Optional.of(first);
    while (flight.isPresent()) {
      Runnable tell = work.apply(flight.get());
      flight = next();
      tell.run();
    }
  }

  private synchronized Optional<Flight> next() {
    Optional<Flight> next = Optional.ofNullable(waiting.poll());
    next.ifPresentOrElse(this::release, () -> underWay--);
    return next;
  }

  private void release(Flight flight) {
    ofClient.computeIfPresent(flight.client(), (_, count) -> count == 1 ? null : count - 1);
  }

  /// Removes a flight from the queue, if it still waits.
  synchronized void leave(Flight flight) {
    if (waiting.remove(flight)) {
      release(flight);
    }
  }

  /// Returns whether a new flight would have to wait.
  synchronized boolean isBusy() {
    return underWay == limits.maxUnderWay();
  }

  /// Returns the number of flights in progress.
  synchronized int underWay() {
    return underWay;
  }

  /// Returns the number of flights that wait.
  synchronized int queued() {
    return waiting.size();
  }

  /// Returns the number of flights in progress and waiting.
  synchronized int length() {
    return underWay + waiting.size();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
