package dev.miniature.server;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/// Makes room for those who ask something, at the cost of those who do not.
///
/// Near the limit the connections that wait longest without an answer under way are closed: silent
/// ones, kept ones, and those whose request drips in. A good client asks at once, so it is never
/// among them. Only where all are being answered do new ones wait, unaccepted.
final class ConnectionLimit implements Connection.Listener {
  /// One takes a few kB when it is silent; thousands of clients are for what stands in front.
  private static final int MAX_CONNECTIONS = 4_096;

  /// What a server has open that nobody asks: measured 115 to 122, jars mostly; and some to spare,
  /// since a class that cannot be loaded for want of one is missing until the process ends.
  private static final int OTHER_DESCRIPTORS = 192;

  /// Itself, a connection to S3 and, where S3 is a folder's, its other end and the file.
  private static final int DESCRIPTORS_PER_CONNECTION = 4;

  private static final int MIN_CONNECTIONS = 16;

  /// With fewer there would be no room for any connection.
  private static final int MIN_DESCRIPTORS =
      OTHER_DESCRIPTORS + MIN_CONNECTIONS * DESCRIPTORS_PER_CONNECTION;

  private final ServerConnector connector;
  private final int max;

  private ConnectionLimit(ServerConnector connector, int max) {
    this.connector = connector;
    this.max = max;
  }

  /// As many as the process may have file descriptors for, and no more than are sensible.
  static int usual() {
    long connections = (descriptors() - OTHER_DESCRIPTORS) / DESCRIPTORS_PER_CONNECTION;
    return Math.clamp(connections, MIN_CONNECTIONS, MAX_CONNECTIONS);
  }

  /// Goes on only if the process may have enough files and connections open at the same time.
  ///
  /// @throws CannotRunException if it may not
  static void checkDescriptors() throws CannotRunException {
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

  /// Holds `connector` to at most `max`.
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

  /// Closes what waits longest where there is little room left. Meant to be called now and then as
  /// well: those that were all being answered may all have been.
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

  /// A connection, and how many milliseconds it has waited: since it was opened where it never got
  /// an answer, however busily it drips, else since anything moved on it.
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
