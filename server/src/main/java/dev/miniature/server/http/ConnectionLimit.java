package dev.miniature.server.http;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.miniature.server.startup.CannotRunException;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/// Limits connections by closing those without an answer in progress.
///
/// Near the limit, it closes the connections that have waited longest: idle ones, and those that
/// send their request slowly. A normal client sends its request at once, so it is never affected.
/// New connections wait unaccepted only if all others have an answer in progress.
public final class ConnectionLimit implements Connection.Listener {
  /// The maximum number of connections. An idle one takes a few kB; thousands of clients need a
  /// proxy in front.
  private static final int MAX_CONNECTIONS = 4_096;

  /// The file descriptors that a server uses without clients: 115 to 122 were measured, mostly
  /// jars, plus a reserve, because a class that cannot be loaded for lack of a descriptor stays
  /// missing until the process ends.
  private static final int OTHER_DESCRIPTORS = 192;

  /// The descriptors per connection: itself, a connection to S3 and, if S3 is on a folder, its
  /// other end and the file.
  private static final int DESCRIPTORS_PER_CONNECTION = 4;

  private static final int MIN_CONNECTIONS = 16;

  /// The minimum number of descriptors; with fewer there would be no room for any connection.
  private static final int MIN_DESCRIPTORS =
      OTHER_DESCRIPTORS + MIN_CONNECTIONS * DESCRIPTORS_PER_CONNECTION;

  private final ServerConnector connector;
  private final int max;

  private ConnectionLimit(ServerConnector connector, int max) {
    this.connector = connector;
    this.max = max;
  }

  /// Returns the number of connections for which the process has file descriptors, up to the
  /// maximum.
  static int usual() {
    long connections = (descriptors() - OTHER_DESCRIPTORS) / DESCRIPTORS_PER_CONNECTION;
    return Math.clamp(connections, MIN_CONNECTIONS, MAX_CONNECTIONS);
  }

  /// Checks that the process may open enough files and connections.
  ///
  /// @throws CannotRunException if it may not
  public static void checkDescriptors() throws CannotRunException {
    if (descriptors() < MIN_DESCRIPTORS) {
      throw new CannotRunException(
          "This process may have "
              + descriptors()
              + " files open at the same time, and needs "
              + MIN_DESCRIPTORS
              + ". Raise the limit (ulimit -n).");
    }
  }

  private static long descriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  /// Limits `connector` to `max` connections.
  static ConnectionLimit of(ServerConnector connector, int max) {
    ConnectionLimit limit = new ConnectionLimit(connector, max);
    connector.addBean(limit);
    connector.getServer().addBean(new NetworkConnectionLimit(max, connector));
    return limit;
  }

  @Override
  public void onOpened(Connection connection) {
    makeRoom();
  }

  @Override
  public void onClosed(Connection connection) {}

  /// Closes the connections that have waited longest if there is little room left. It should also
  /// be called periodically, because connections may have become idle since the last one was
  /// opened.
  void makeRoom() {
    int room = Math.max(1, max / 8);
    if (connector.getConnectedEndPoints().size() <= max - room) {
      return;
    }
    List<Waiting> waiting =
        connector.getConnectedEndPoints().stream()
            .filter(ConnectionLimit::asksNothing)
            .map(Waiting::of)
            .sorted(Comparator.comparingLong(Waiting::millis).reversed())
            .limit(Math.max(1, room / 4))
            .toList();
    waiting.forEach(each -> each.endPoint().close());
  }

  private static boolean asksNothing(EndPoint endPoint) {
    Connection connection = endPoint.getConnection();
    return connection != null && connection.getMessagesIn() <= connection.getMessagesOut();
  }

  /// A connection, and the milliseconds that it has waited: since it was opened if it has never
  /// received an answer, even if bytes keep arriving; else since its last activity.
  private record Waiting(EndPoint endPoint, long millis) {
    static Waiting of(EndPoint endPoint) {
      boolean kept = endPoint.getConnection().getMessagesOut() > 0;
      return new Waiting(
          endPoint,
          kept && endPoint instanceof AbstractEndPoint known
              ? known.getIdleFor()
              : System.currentTimeMillis() - endPoint.getCreatedTimeStamp());
    }
  }
}
