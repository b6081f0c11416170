package dev.miniature.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/// Who waits for an answer.
///
/// @param address what is counted as one client: an IPv4 address, or the first half of an IPv6
///   address, of which one household has them all
/// @param gone whether it has closed its connection. Only the thread that handles its request asks
record Client(String address, BooleanSupplier gone) {
  /// Half of an IPv6 address, in bytes: the part that names a network (RFC 4291, section 2.5.4).
  private static final int NETWORK = 8;

  /// One that stays until it has its answer.
  static final Client STAYING = new Client("-", () -> false);

  /// One at the other end of a connection.
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

  /// Whether it has closed its connection.
  boolean isGone() {
    return gone.getAsBoolean();
  }
}
