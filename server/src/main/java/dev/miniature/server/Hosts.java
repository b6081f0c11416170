package dev.miniature.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/// Names and addresses to listen on.
final class Hosts {
  private Hosts() {}

  /// `http://host:port`, with the brackets that an IPv6 address needs.
  ///
  /// @throws CannotRunException if `host` cannot stand in a URL
  static URI url(String host, int port) throws CannotRunException {
    try {
      return new URI("http", null, host, port, null, null, null).parseServerAuthority();
    } catch (URISyntaxException _) {
      throw new CannotRunException("'" + host + "' is no host.");
    }
  }

  /// Whether only programs on this machine can reach what listens on `host`.
  ///
  /// @throws CannotRunException if nobody knows a host of this name
  static boolean isLoopback(String host) throws CannotRunException {
    return resolve(host).isLoopbackAddress();
  }

  /// A name under which this machine itself reaches what listens on `host`: a server that listens
  /// on every address listens on the loopback one.
  ///
  /// @throws CannotRunException if nobody knows a host of this name
  static String reachable(String host) throws CannotRunException {
    return resolve(host).isAnyLocalAddress() ? "127.0.0.1" : host;
  }

  /// Goes on only if somebody knows a host of this name.
  ///
  /// @throws CannotRunException if nobody does
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
