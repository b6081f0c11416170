package dev.miniature.server.queue;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.delivery.Thumbnails;
import dev.miniature.delivery.Work;
import dev.miniature.image.Deadline;
import dev.miniature.server.http.Client;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Delivers to one client a thumbnail that is rendered once for all clients that request it at the
/// same time. Requests are equal if they mean the same, whatever their suffixes. The wait ends at
/// the client's deadline, and when the client disconnects.
final class SharedThumbnails implements Thumbnails {
  /// The interval at which the client's connection is checked during its render. A check takes
  /// microseconds, and the renders that it can save take about as long as this interval.
  private static final Duration LOOK = Duration.ofMillis(250);

  /// The interval for a client in the queue. Nothing is done for it yet, and with a full queue,
  /// checks every [#LOOK] took 2 % of a core's time.
  private static final Duration LOOK_IN_QUEUE = Duration.ofSeconds(1);

  /// The extra time after the deadline in which a render in progress can report how far it came.
  private static final Duration LAST_WORD = Duration.ofMillis(300);

  private final Client client;
  private final Thumbnails thumbnails;
  private final SingleFlight flights;

  SharedThumbnails(Client client, Thumbnails thumbnails, SingleFlight flights) {
    this.client = client;
    this.thumbnails = thumbnails;
    this.flights = flights;
  }

  @Override
  public Delivery describe(ThumbnailRequest request, Deadline deadline) {
    return thumbnails.describe(request, deadline);
  }

  /// {@inheritDoc}
  ///
  /// If a suffix may be part of the name, the store is first asked with a HEAD whether it is,
  /// because only then it is known which render can be shared.
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

  /// Joins or starts a render. If it ended for another client's reason (a deadline, or a full share
  /// of the queue), it is tried again.
  private Delivery share(ThumbnailRequest request, Deadline deadline) {
    long began = System.nanoTime();
    while (true) {
      Flight own = new Flight(request, client.address(), deadline);
      Flight flight = flights.board(own);
      Delivery delivery = await(flight, deadline);
      if (flight == own) {
        return new Delivery(delivery.outcome(), delivery.work().after(flight.waitSince(began)));
      }
      if (!isOthers(delivery.outcome()) || deadline.hasPassed()) {
        return new Delivery(delivery.outcome(), delivery.work().awaited(since(began)));
      }
    }
  }

  private static boolean isOthers(Outcome outcome) {
    return outcome instanceof Outcome.OutOfTime || outcome instanceof Outcome.Overloaded;
  }

  private Delivery await(Flight flight, Deadline deadline) {
    try {
      Duration look = LOOK;
      while (true) {
        Duration left = deadline.left().plus(flight.hasDeparted() ? LAST_WORD : Duration.ZERO);
        Optional<Delivery> landed = flight.await(left.compareTo(look) < 0 ? left : look);
        if (landed.isPresent()) {
          return landed.get();
        }
        if (client.isGone()) {
          return left(flight, new Outcome.Abandoned());
        }
        if (left.compareTo(look) <= 0) {
          return left(flight, late(flight));
        }
        look = flight.hasDeparted() ? LOOK : LOOK_IN_QUEUE;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return left(flight, new Outcome.OutOfTime());
    }
  }

  private Outcome late(Flight flight) {
    return flight.hasDeparted()
        ? new Outcome.OutOfTime()
        : new Outcome.Overloaded(flights.expectedWait());
  }

  private Delivery left(Flight flight, Outcome reason) {
    flights.leave(flight);
    return new Delivery(reason, Work.NOT_STARTED);
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
