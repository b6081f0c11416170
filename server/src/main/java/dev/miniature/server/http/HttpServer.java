package dev.miniature.server.http;

import dev.miniature.server.startup.CannotRunException;
import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Jetty, with limits on every resource that a client can hold.
public final class HttpServer implements AutoCloseable {
  /// The maximum size of headers. Browsers send 1 to 2 kB, and a path has at most 3 kB even if
  /// every byte of a key is escaped; cookies of other programs on localhost are added.
  private static final int MAX_HEADER_BYTES = 16 * 1024;

  /// The number of connections that the system holds before they are accepted; Linux allows 4,096
  /// by default. A burst exceeds the JDK's default of 50, and clients retry dropped connections
  /// only after a second.
  private static final int ACCEPT_QUEUE = 1_024;

  /// All threads are created at the start, because Jetty loses connections if the system refuses
  /// threads later. Requests run on virtual threads.
  private static final int THREADS = 16;

  private final Server server;
  private final ServerConnector connector;
  private final GracefulHandler requests;
  private final ConnectionLimit limit;
  private final ClientTimeouts patience;

  private HttpServer(
      Server server,
      ServerConnector connector,
      GracefulHandler requests,
      ConnectionLimit limit,
      ClientTimeouts patience) {
    this.server = server;
    this.connector = connector;
    this.requests = requests;
    this.limit = limit;
    this.patience = patience;
  }

  /// Starts the server.
  ///
  /// @param handler answers all requests
  /// @param refusals answers requests that Jetty refuses
  /// @param patience the timeouts for clients
  /// @throws CannotRunException if it cannot listen on the address
  public static HttpServer start(
      String host, int port, Handler handler, Request.Handler refusals, ClientTimeouts patience)
      throws CannotRunException {
    return start(host, port, handler, refusals, patience, ConnectionLimit.usual());
  }

  /// Starts the server with a maximum number of connections.
  public static HttpServer start(
      String host,
      int port,
      Handler handler,
      Request.Handler refusals,
      ClientTimeouts patience,
      int maxConnections)
      throws CannotRunException {
    Server server = new Server(threads());
    ServerConnector connector = new ClientConnector(server, http(patience));
    connector.setHost(host);
    connector.setPort(port);
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setIdleTimeout(patience.kept().toMillis());
    server.addConnector(connector);
    ConnectionLimit limit = ConnectionLimit.of(connector, maxConnections);
    GracefulHandler requests = new GracefulHandler(handler);
    server.setHandler(requests);
    server.setErrorHandler(refusals);
    server.setStopTimeout(patience.stop().toMillis());
    HttpServer http = new HttpServer(server, connector, requests, limit, patience);
    http.start(host, port);
    return http;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    return threads;
  }

  /// Configures Jetty to check as little as possible, because our own grammar checks paths.
  private static HttpConnections http(ClientTimeouts patience) {
    HttpConfiguration http = new HttpConfiguration();
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setRequestHeaderSize(MAX_HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setIdleTimeout(patience.idle().toMillis());
    return new HttpConnections(http);
  }

  private void start(String host, int port) throws CannotRunException {
    try {
      server.start();
    } catch (IOException | IllegalArgumentException refused) {
      throw new CannotRunException(refusal(host, port, refused));
    } catch (Exception unexpected) {
      throw new IllegalStateException("Jetty did not start", unexpected);
    }
    watch(new SlowClients(patience));
  }

  private static String refusal(String host, int port, Exception refused) {
    return refused.getCause() instanceof BindException bind
        ? String.format(
            Locale.ROOT,
            "Nothing can listen on port %d of %s: %s. Try another port.",
            port,
            host,
            bind.getMessage())
        : String.format(Locale.ROOT, "Nothing can listen on port %d of %s.", port, host);
  }

  private void watch(SlowClients slow) {
    slow.sweep(connector.getConnectedEndPoints(), System.nanoTime());
    limit.makeRoom();
    long pause = patience.request().toMillis() / 10;
    connector.getScheduler().schedule(() -> watch(slow), pause, TimeUnit.MILLISECONDS);
  }

  /// Returns the port on which it listens.
  public int port() {
    return connector.getLocalPort();
  }

  /// Returns the number of requests that are being answered.
  public long inFlight() {
    return requests.getCurrentRequestCount();
  }

  /// Stops accepting requests, waits for answers in progress within the timeout, closes the
  /// remaining connections, and stops.
  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException _) {
      // Some connections were closed; the server has stopped nevertheless.
    } catch (Exception unexpected) {
      throw new IllegalStateException("Jetty did not stop", unexpected);
    }
  }
}
