package dev.miniature.server.startup;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

/// Resolves names and addresses to listen on.
public final class Hosts {
  private Hosts() {}

  /// Returns `http://host:port`, with brackets around an IPv6 address.
  ///
  /// @throws CannotRunException if `host` is not valid in a URL
  public static URI url(String host, int port) throws CannotRunException {
    try {
      return new URI("http", null, host, port, null, null, null).parseServerAuthority();
    } catch (URISyntaxException _) {
      throw new CannotRunException("'" + host + "' is not a valid host name.");
    }
  }

  /// Returns whether only programs on this machine can reach a server that listens on `host`.
  ///
  /// @throws CannotRunException if `host` cannot be resolved
  public static boolean isLoopback(String host) throws CannotRunException {
    return resolve(host).isLoopbackAddress();
  }

  /// Returns a name by which this machine reaches a server that listens on `host`: for a server on
  /// every address, the loopback address.
  ///
  /// @throws CannotRunException if `host` cannot be resolved
  public static String reachable(String host) throws CannotRunException {
    return resolve(host).isAnyLocalAddress() ? "127.0.0.1" : host;
  }

  /// Returns the addresses at which other machines reach a server that listens on `host`, if that
  /// is every address of this machine. Link-local addresses do not work in a URL.
  ///
  /// @throws CannotRunException if the host cannot be resolved
  public static List<String> ofOtherMachines(String host) throws CannotRunException {
    InetAddress all = resolve(host);
    if (!all.isAnyLocalAddress()) {
      return List.of();
    }
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(each -> all instanceof Inet6Address || each instanceof Inet4Address)
          .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .sorted()
          .toList();
    } catch (SocketException unknown) {
      return List.of();
    }
  }

  /// Checks that `host` can be resolved.
  ///
  /// @throws CannotRunException if it cannot
  public static void check(String host) throws CannotRunException {
    InetAddress _ = resolve(host);
  }

  private static InetAddress resolve(String host) throws CannotRunException {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException _) {
      throw new CannotRunException("Unknown host: " + host + ".");
    }
  }
}
