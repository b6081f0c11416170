package dev.miniature.server.page;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Request;

/// Tells whether a request comes from a person at this machine, who may change pictures and styles.
/// Everybody else who sees the page may only look.
///
/// A proxy on this machine is not a person: it names itself in a header, or passes on a foreign
/// `Host`.
final class Owner {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /// The headers with which proxies say for whom they ask.
  private static final List<String> PROXIES =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private Owner() {}

  static boolean sends(Request request) {
    boolean near =
        request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress remote
            && remote.getAddress() != null
            && remote.getAddress().isLoopbackAddress();
    return near
        && THIS_MACHINE.contains(String.valueOf(request.getHttpURI().getHost()))
        && PROXIES.stream().noneMatch(request.getHeaders()::contains);
  }
}
