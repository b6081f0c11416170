package dev.miniature.server;

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

/// Does so many things at a time, in the order in which they came. More wait, as many as fit into
/// the line, and of one client as many as are its share of it.
///
/// Each is done on a thread of the operating system. A render keeps a core busy from beginning to
/// end, native code cannot be put aside, and on virtual threads it would take the few carriers from
/// the requests that only need a moment.
final class WaitingLine implements AutoCloseable {
  private static final Duration IDLE_THREAD = Duration.ofSeconds(30);

  private final QueueLimits limits;
  private final Function<Flight, Runnable> work;
  private final ThreadPoolExecutor threads;
  private final Queue<Flight> waiting = new ArrayDeque<>();
  private final Map<String, Integer> ofClient = new HashMap<>();
  private int underWay;

  /// @param work what is done with each; never throws, and gives what tells those who wait for it.
  ///   They are told when its place is free, so that who asks for the next thing finds it
  WaitingLine(QueueLimits limits, Function<Flight, Runnable> work, ThreadFactory factory) {
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

  /// Begins or takes a place in the line; false where there is none, or the system gives no thread.
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

  /// What is done is followed by what waited longest, on the same thread.
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

  /// Gives its place up, if it still waits for its turn.
  synchronized void leave(Flight flight) {
    if (waiting.remove(flight)) {
      release(flight);
    }
  }

  /// Whether whatever comes next has to wait.
  synchronized boolean isBusy() {
    return underWay == limits.maxUnderWay();
  }

  /// How many are under way or wait.
  synchronized int length() {
    return underWay + waiting.size();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
