package dev.miniature.server.http;

import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Hosts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The host names to which a server answers.
///
/// After a page has been loaded, its domain name may be pointed at this machine (DNS rebinding),
/// and the page then has the same origin as any server that answers to that name. So a server
/// answers only to the names that it was given. IP addresses cannot be redirected in this way.
///
/// @param listed the names of this machine, and the name on which the server listens
/// @param named further names that the user allowed; a proxy with another port may be in front
/// @param everyName whether every name is allowed, because what may be asked for is public anyway
/// @param everyAddress whether every IP address is allowed, because a machine that other machines
///   can reach does not know by which address they reach it
public record AllowedHosts(
    Set<String> listed, Set<String> named, boolean everyName, boolean everyAddress) {
  /// The name that allows all names.
  private static final String EVERY = "*";

  /// Returns the names for a server that listens on `host`.
  ///
  /// @param more names beyond the usual ones; `*` for all
  /// @throws CannotRunException if one of them is not a name, or if `host` cannot be resolved
  public static AllowedHosts on(String host, Collection<String> more) throws CannotRunException {
    Set<String> listed = new HashSet<>(List.of("localhost", read("127.0.0.1"), read("::1")));
    listed.add(read(host));
    Set<String> named = new HashSet<>();
    for (String name : more) {
      if (!name.strip().equals(EVERY)) {
        named.add(read(name.strip()));
      }
    }
    boolean everyName = more.stream().map(String::strip).anyMatch(EVERY::equals);
    return new AllowedHosts(
        Set.copyOf(listed), Set.copyOf(named), everyName, !Hosts.isLoopback(host));
  }

  private static String read(String host) throws CannotRunException {
    boolean bare = host.chars().filter(c -> c == ':').count() > 1 && !host.startsWith("[");
    Optional<Authority> read = Authority.parse(bare ? "[" + host + "]" : host);
    if (read.isEmpty() || !read.get().port().isEmpty()) {
      throw new CannotRunException("'" + host + "' is not a valid host name.");
    }
    return read.get().host();
  }

  /// Returns whether the server answers to this name. The port is ignored: tunnels and containers
  /// change it, and no attack depends on it.
  public boolean allows(Authority host) {
    return everyName
        || listed.contains(host.host())
        || named.contains(host.host())
        || (everyAddress && host.isAddress());
  }
}
