package dev.miniature.server.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/// A client that waits for an answer.
///
/// @param address the identity of the client: an IPv4 address, or the first half of an IPv6
///   address, because one household has the whole network
/// @param gone tells whether it has closed its connection. Only the thread that handles its request
///   calls it
public record Client(String address, BooleanSupplier gone) {
  /// The bytes of an IPv6 address that identify its network (RFC 4291, section 2.5.4).
  private static final int NETWORK = 8;

  /// A client that never closes its connection.
  public static final Client STAYING = new Client("-", () -> false);

  /// Creates the client at the other end of a connection.
  static Client at(SocketAddress remote, BooleanSupplier gone) {
    return new Client(
        remote instanceof InetSocketAddress internet && internet.getAddress() != null
            ? name(internet.getAddress())
            : "-",
        gone);
  }

  private static String name(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK))
        : address.getHostAddress();
  }

  /// Returns whether the client has closed its connection.
  public boolean isGone() {
    return gone.getAsBoolean();
  }
}
