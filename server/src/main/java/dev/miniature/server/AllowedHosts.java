package dev.miniature.server;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The hosts that a server answers by.
///
/// A page may have its own name point at this machine once it has been loaded, and is then of one
/// origin with whatever answers by that name. So a server answers by the names that it was given,
/// and by no other. An IP address cannot be pointed elsewhere.
///
/// @param listed what this machine calls itself, and what the server was told to listen on
/// @param named what somebody allowed; behind these may be a proxy with another port
/// @param everyAddress whether each IP address is allowed: of a machine that others reach, nobody
///   here knows under which address they do
record AllowedHosts(Set<String> listed, Set<String> named, boolean everyAddress) {
  /// Those of a server that listens on `host`.
  ///
  /// @param more names beyond the usual ones
  /// @throws CannotRunException if one of them is no name, or nobody knows `host`
  static AllowedHosts on(String host, Collection<String> more) throws CannotRunException {
    Set<String> listed = new HashSet<>(List.of("localhost", read("127.0.0.1"), read("::1")));
    listed.add(read(host));
    Set<String> named = new HashSet<>();
    for (String name : more) {
      named.add(read(name.strip()));
    }
    return new AllowedHosts(Set.copyOf(listed), Set.copyOf(named), !Hosts.isLoopback(host));
  }

  private static String read(String host) throws CannotRunException {
    boolean bare = host.chars().filter(c -> c == ':').count() > 1 && !host.startsWith("[");
    Optional<Authority> read = Authority.parse(bare ? "[" + host + "]" : host);
    if (read.isEmpty() || !read.get().port().isEmpty()) {
      throw new CannotRunException("'" + host + "' is no host.");
    }
    return read.get().host();
  }

  /// Whether the server answers by this one. The port plays no part: tunnels and containers change
  /// it, and no page can lie about a name by a port.
  boolean allows(Authority host) {
    return listed.contains(host.host())
        || named.contains(host.host())
        || (everyAddress && host.isAddress());
  }
}
