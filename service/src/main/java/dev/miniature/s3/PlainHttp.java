package dev.miniature.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// Connections to servers without TLS, such as one on this machine. They are made without the
/// certificates of all authorities, which the SDK's own client reads and parses at the start.
final class PlainHttp {
  private static final String SCHEME = "http";

  private PlainHttp() {}

  /// Returns whether an endpoint has no TLS, and the SDK finds no proxy for it in the environment
  /// or the system properties.
  static boolean isDirect(URI endpoint) {
    return SCHEME.equalsIgnoreCase(endpoint.getScheme())
        && ProxyConfiguration.builder().scheme(SCHEME).build().host() == null;
  }

  /// Returns a client that connects as the JVM is configured.
  static SdkHttpClient client(S3Timeouts timeouts) {
    return UrlConnectionHttpClient.create(uri -> opened(uri, Optional.empty(), timeouts));
  }

  /// Returns a client that uses no proxy, however the JVM is configured.
  static SdkHttpClient isolated(S3Timeouts timeouts) {
    return UrlConnectionHttpClient.create(
        uri -> opened(uri, Optional.of(Proxy.NO_PROXY), timeouts));
  }

  /// Opens a connection. The SDK leaves timeouts to this method.
  private static HttpURLConnection opened(URI uri, Optional<Proxy> proxy, S3Timeouts timeouts) {
    try {
      URL url = uri.toURL();
      HttpURLConnection connection =
          (HttpURLConnection)
              (proxy.isPresent() ? url.openConnection(proxy.get()) : url.openConnection());
      connection.setConnectTimeout((int) timeouts.connect().toMillis());
      connection.setReadTimeout((int) timeouts.read().toMillis());
      return connection;
    } catch (IOException impossible) {
      throw new UncheckedIOException("Nothing is sent yet", impossible);
    }
  }
}
