package dev.miniature.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/// Resolves names and addresses to listen on.
final class Hosts {
  private Hosts() {}

  /// Returns `http://host:port`, with brackets around an IPv6 address.
  ///
  /// @throws CannotRunException if `host` is not valid in a URL
  static URI url(String host, int port) throws CannotRunException {
    try {
      return new URI("http", null, host, port, null, null, null).parseServerAuthority();
    } catch (URISyntaxException _) {
      throw new CannotRunException("'" + host + "' is no host.");
    }
  }

  /// Returns whether only programs on this machine can reach a server that listens on `host`.
  ///
  /// @throws CannotRunException if `host` cannot be resolved
  static boolean isLoopback(String host) throws CannotRunException {
    return resolve(host).isLoopbackAddress();
  }

  /// Returns a name by which this machine reaches a server that listens on `host`: for a server on
  /// every address, the loopback address.
  ///
  /// @throws CannotRunException if `host` cannot be resolved
  static String reachable(String host) throws CannotRunException {
    return resolve(host).isAnyLocalAddress() ? "127.0.0.1" : host;
  }

  /// Checks that `host` can be resolved.
  ///
  /// @throws CannotRunException if it cannot
  static void check(String host) throws CannotRunException {
    InetAddress _ = resolve(host);
  }

  private static InetAddress resolve(String host) throws CannotRunException {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException _) {
      throw new CannotRunException("There is no host " + host + ".");
    }
  }
}
