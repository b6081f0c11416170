package dev.miniature.server;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One thumbnail on its way, and how many wait for it.
final class Flight {
  private final ThumbnailRequest request;
  private final String client;
  private final Deadline deadline;
  private final CompletableFuture<Delivery> landing = new CompletableFuture<>();
  private int passengers = 1;
  private volatile OptionalLong departure = OptionalLong.empty();

  /// One that somebody waits for.
  ///
  /// @param client theirs; its share of the line is charged
  /// @param deadline theirs, which counts for all who join
  Flight(ThumbnailRequest request, String client, Deadline deadline) {
    this.request = request;
    this.client = client;
    this.deadline = Deadline.in(deadline.left());
  }

  ThumbnailRequest request() {
    return request;
  }

  String client() {
    return client;
  }

  /// When it is given up: at the latest when its first passenger's time is up.
  Deadline deadline() {
    return deadline;
  }

  /// Its turn has come.
  void depart() {
    departure = OptionalLong.of(System.nanoTime());
  }

  /// Whether its turn has come.
  boolean hasDeparted() {
    return departure.isPresent();
  }

  /// How long its turn took to come, for who has waited since then.
  Duration waitSince(long nanoTime) {
    return Duration.ofNanos(departure.orElseGet(System::nanoTime) - nanoTime);
  }

  /// One more waits for it; false if all have left it already.
  synchronized boolean board() {
    if (passengers > 0) {
      passengers++;
    }
    return passengers > 0;
  }

  /// One waits no more; true if that was the last, and then nothing more is spent on it.
  synchronized boolean leave() {
    passengers--;
    if (passengers == 0) {
      deadline.pass();
    }
    return passengers == 0;
  }

  void land(Delivery delivery) {
    landing.complete(delivery);
  }

  void crash(Throwable bug) {
    landing.completeExceptionally(bug);
  }

  /// How it ended, or empty if it has not after so long.
  ///
  /// @throws IllegalStateException if a bug ended it
  Optional<Delivery> await(Duration time) throws InterruptedException {
    try {
      return Optional.of(landing.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException bug) {
      throw new IllegalStateException("A thumbnail could not be made", bug.getCause());
    }
  }
}
