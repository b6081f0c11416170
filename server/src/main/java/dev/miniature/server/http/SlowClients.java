package dev.miniature.server.http;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;

/// Closes connections whose request or answer takes too long.
///
/// An idle timeout is not enough, because a client that sends or receives a byte now and then is
/// never idle.
final class SlowClients {
  private final ClientTimeouts patience;
  private final Map<EndPoint, Mark> marks = new HashMap<>();

  SlowClients(ClientTimeouts patience) {
    this.patience = patience;
  }

  /// Checks every connection; one thread must call it periodically.
  void sweep(Collection<EndPoint> connected, long nanoTime) {
    marks.keySet().retainAll(connected);
    for (EndPoint endPoint : connected) {
      if (!(endPoint.getConnection() instanceof ClientConnection connection)) {
        continue;
      }
      Mark now = Mark.of(connection, nanoTime);
      Mark last = marks.putIfAbsent(endPoint, now);
      if (last == null) {
        continue;
      }
      if (!last.isSameRequest(now)) {
        marks.put(endPoint, now);
      } else if (now.isLaterThan(last, now.answering() ? patience.answer() : patience.request())) {
        endPoint.close(new TimeoutException("The client is too slow"));
      }
    }
  }

  /// The progress of a connection at some moment.
  ///
  /// @param requests the number of requests read
  /// @param answering whether the last of them is still being answered
  private record Mark(long requests, boolean answering, long bytesIn, long nanoTime) {
    static Mark of(ClientConnection connection, long nanoTime) {
      return new Mark(
          connection.getMessagesIn(), connection.isAnswering(), connection.getBytesIn(), nanoTime);
    }

    /// Returns whether the same request is still being received or answered. If nothing has arrived
    /// since and no answer is due, there is no request.
    boolean isSameRequest(Mark later) {
      boolean idle = !later.answering && later.bytesIn == bytesIn;
      return later.requests == requests && later.answering == answering && !idle;
    }

    boolean isLaterThan(Mark other, Duration time) {
      return nanoTime - other.nanoTime > time.toNanos();
    }
  }
}
