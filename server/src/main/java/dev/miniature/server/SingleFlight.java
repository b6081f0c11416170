package dev.miniature.server;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.delivery.Thumbnails;
import dev.miniature.delivery.Work;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Equal requests that are under way at the same time share one render. Only so many different ones
/// are under way; the others wait their turn in the order they came and cost nothing meanwhile: an
/// original is fetched when its turn has come. What finds no place in the line, or would wait there
/// for longer than its time lasts, is turned away at once.
final class SingleFlight implements AutoCloseable {
  private final Thumbnails thumbnails;
  private final WaitingLine line;
  private final Pace pace;
  private final ConcurrentMap<ThumbnailRequest, Flight> flights = new ConcurrentHashMap<>();

  /// Wraps `thumbnails`.
  SingleFlight(Thumbnails thumbnails, QueueLimits limits) {
    this(thumbnails, limits, Executors.defaultThreadFactory());
  }

  /// The same on threads of this kind.
  SingleFlight(Thumbnails thumbnails, QueueLimits limits, ThreadFactory factory) {
    this.thumbnails = thumbnails;
    this.line = new WaitingLine(limits, this::make, factory);
    this.pace = new Pace(limits.slots(), limits.maxUnderWay());
  }

  /// What this client is given.
  Thumbnails of(Client client) {
    return new Passenger(client, thumbnails, this);
  }

  /// The flight that makes the thumbnail, with one more passenger: one that is on its way already,
  /// or else `own`, which begins or waits its turn, or has landed at once where it cannot.
  Flight board(Flight own) {
    Flight flight =
        flights.compute(own.request(), (_, other) -> other != null && other.board() ? other : own);
    if (flight == own) {
      begin(own);
    }
    return flight;
  }

  private void begin(Flight flight) {
    Duration wait = expectedWait();
    boolean tooLate = line.isBusy() && wait.compareTo(flight.deadline().left()) > 0;
    if (tooLate || !line.enter(flight)) {
      finish(flight, new Delivery(new Outcome.Overloaded(wait), Work.NEVER_BEGUN));
    }
  }

  /// How long it will probably take until all that is there now is done.
  Duration expectedWait() {
    return pace.of(line.length());
  }

  /// One passenger less. Without any, it makes room for others.
  void leave(Flight flight) {
    if (flight.leave()) {
      flights.remove(flight.request(), flight);
      line.leave(flight);
    }
  }

  private Runnable make(Flight flight) {
    long began = System.nanoTime();
    flight.depart();
    try {
      Delivery delivery = thumbnails.deliver(flight.request(), flight.deadline());
      pace.note(delivery.work().rendering(), Duration.ofNanos(System.nanoTime() - began));
      return () -> finish(flight, delivery);
    } catch (RuntimeException | Error bug) {
      return () -> {
        flights.remove(flight.request(), flight);
        flight.crash(bug);
      };
    }
  }

  private void finish(Flight flight, Delivery delivery) {
    flights.remove(flight.request(), flight);
    flight.land(delivery);
  }

  @Override
  public void close() {
    line.close();
  }
}
