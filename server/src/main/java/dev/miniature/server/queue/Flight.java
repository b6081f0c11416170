package dev.miniature.server.queue;

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

/// A render in progress, shared by all clients that wait for it.
final class Flight {
  private final ThumbnailRequest request;
  private final String client;
  private final Deadline deadline;
  private final CompletableFuture<Delivery> landing = new CompletableFuture<>();
  private int passengers = 1;
  private volatile OptionalLong departure = OptionalLong.empty();

  /// Creates a flight for a client.
  ///
  /// @param client the first client, against whose share of the queue it counts
  /// @param deadline the first client's deadline, which applies to the render
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

  /// Returns the deadline of the render: at the latest that of its first client.
  Deadline deadline() {
    return deadline;
  }

  /// Records that its turn has come.
  void depart() {
    departure = OptionalLong.of(System.nanoTime());
  }

  /// Returns whether its turn has come.
  boolean hasDeparted() {
    return departure.isPresent();
  }

  /// Returns how long a client that has waited since `nanoTime` waited for the flight's turn.
  Duration waitSince(long nanoTime) {
    return Duration.ofNanos(departure.orElseGet(System::nanoTime) - nanoTime);
  }

  /// Adds a waiting client; returns false if all others have left already.
  synchronized boolean board() {
    if (passengers > 0) {
      passengers++;
    }
    return passengers > 0;
  }

  /// Removes a waiting client; returns true if it was the last one, after which the work is
  /// cancelled.
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

  /// Returns the result, or empty if there is none after this time.
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
