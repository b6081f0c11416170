package dev.miniature.server;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;

/// Ends connections whose request or whose answer takes too long to get through.
///
/// A limit on silence alone is no limit: a client that sends or takes a byte now and then is never
/// silent.
final class SlowClients {
  private final ClientTimeouts patience;
  private final Map<EndPoint, Mark> marks = new HashMap<>();

  SlowClients(ClientTimeouts patience) {
    this.patience = patience;
  }

  /// Looks at every connection; meant to be called again and again, by one thread.
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

  /// How far a connection had come at some moment.
  ///
  /// @param requests how many have been read
  /// @param answering whether the last of them is still being answered
  private record Mark(long requests, boolean answering, long bytesIn, long nanoTime) {
    static Mark of(ClientConnection connection, long nanoTime) {
      return new Mark(
          connection.getMessagesIn(), connection.isAnswering(), connection.getBytesIn(), nanoTime);
    }

    /// Whether it is still the same request that is coming in or being answered. Where nothing has
    /// come in since and nothing is owed, there is no request at all.
    boolean isSameRequest(Mark later) {
      boolean idle = !later.answering && later.bytesIn == bytesIn;
      return later.requests == requests && later.answering == answering && !idle;
    }

    boolean isLaterThan(Mark other, Duration time) {
      return nanoTime - other.nanoTime > time.toNanos();
    }
  }
}
