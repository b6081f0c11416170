package dev.miniature.server.http;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/// Creates a [ClientConnection] for each client.
final class HttpConnections extends HttpConnectionFactory {
  HttpConnections(HttpConfiguration http) {
    super(http);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(
        new ClientConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }
}
