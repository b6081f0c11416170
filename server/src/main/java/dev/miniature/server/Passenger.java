package dev.miniature.server;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.delivery.Thumbnails;
import dev.miniature.delivery.Work;
import dev.miniature.image.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What one client is given: a thumbnail that is made for all who ask for it at the same time. Two
/// ask for the same if they mean the same, however many suffixes somebody makes up for it. The wait
/// ends when the client's time does, and when the client is gone.
final class Passenger implements Thumbnails {
  /// How often it is looked whether the client is still there. A look takes microseconds, and the
  /// renders that it can save take as long as this.
  private static final Duration LOOK = Duration.ofMillis(250);

  /// Past its deadline, a render that is under way says itself how far it came, if it is given a
  /// moment.
  private static final Duration LAST_WORD = Duration.ofMillis(300);

  private final Client client;
  private final Thumbnails thumbnails;
  private final SingleFlight flights;

  Passenger(Client client, Thumbnails thumbnails, SingleFlight flights) {
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
  /// Where a suffix may belong to the name or not, the store is first asked, without a body,
  /// whether it does: only then it is known which render can be shared.
  @Override
  public Delivery deliver(ThumbnailRequest request, Deadline deadline) {
    List<ThumbnailRequest> readings = request.readings();
    for (ThumbnailRequest reading : readings.subList(0, readings.size() - 1)) {
      Delivery described = thumbnails.describe(reading, deadline);
      if (described.outcome() instanceof Outcome.Described) {
        return fly(reading, deadline);
      }
      if (!(described.outcome() instanceof Outcome.NoSuchOriginal)) {
        return described;
      }
    }
    return fly(readings.getLast(), deadline);
  }

  /// What ended for a reason of somebody else's (their time was up, or they have too much in the
  /// line) is tried again.
  private Delivery fly(ThumbnailRequest request, Deadline deadline) {
    long began = System.nanoTime();
    while (true) {
      Flight own = new Flight(request, client.address(), deadline);
      Flight flight = flights.board(own);
      Delivery delivery = landing(flight, deadline);
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

  private Delivery landing(Flight flight, Deadline deadline) {
    try {
      while (true) {
        Duration left = deadline.left().plus(flight.hasDeparted() ? LAST_WORD : Duration.ZERO);
        Optional<Delivery> landed = flight.await(left.compareTo(LOOK) < 0 ? left : LOOK);
        if (landed.isPresent()) {
          return landed.get();
        }
        if (client.isGone()) {
          return left(flight, new Outcome.Abandoned());
        }
        if (left.compareTo(LOOK) <= 0) {
          return left(flight, late(flight));
        }
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
    return new Delivery(reason, Work.NEVER_BEGUN);
  }

  private static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
