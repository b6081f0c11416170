package dev.miniature.server.queue;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.delivery.Thumbnails;
import dev.miniature.delivery.Work;
import dev.miniature.server.http.Client;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Shares one render among equal concurrent requests, and limits how many different ones are in
/// progress. The others wait in the order of arrival and hold no memory: an original is fetched
/// when its turn has come. A request that finds the queue full, or that would wait past its
/// deadline, is refused at once.
public final class SingleFlight implements AutoCloseable {
  private final Thumbnails thumbnails;
  private final RenderQueue line;
  private final Pace pace;
  private final ConcurrentMap<ThumbnailRequest, Flight> flights = new ConcurrentHashMap<>();

  /// Wraps `thumbnails`.
  public SingleFlight(Thumbnails thumbnails, QueueLimits limits) {
    this(thumbnails, limits, Executors.defaultThreadFactory());
  }

  /// Wraps `thumbnails`, with threads from this factory.
  SingleFlight(Thumbnails thumbnails, QueueLimits limits, ThreadFactory factory) {
    this.thumbnails = thumbnails;
    this.line = new RenderQueue(limits, this::make, factory);
    this.pace = new Pace(limits.slots(), limits.maxUnderWay());
  }

  /// Returns the thumbnails for this client.
  public Thumbnails of(Client client) {
    return new SharedThumbnails(client, thumbnails, this);
  }

  /// Returns the flight for the thumbnail, with one more passenger: an existing one, or `own`,
  /// which starts, waits for its turn, or fails at once if there is no place.
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
      finish(flight, new Delivery(new Outcome.Overloaded(wait), Work.NOT_STARTED));
    }
  }

  /// Returns the estimated time until all current requests are done.
  Duration expectedWait() {
    return pace.of(line.length());
  }

  /// Returns the number of thumbnails that are being fetched or rendered.
  public int underWay() {
    return line.underWay();
  }

  /// Returns the number of thumbnails that wait for their turn.
  public int queued() {
    return line.queued();
  }

  /// Removes a passenger. A flight without passengers is removed.
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
