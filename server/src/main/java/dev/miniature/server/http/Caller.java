package dev.miniature.server.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sender of a request, as described by headers that no page can forge.
///
/// @param hosts the `Host` headers; HTTP/1.0 needs none
/// @param target host and port that the server derives from request target and `Host`
/// @param origins the `Origin` headers
/// @param sites the `Sec-Fetch-Site` headers
public record Caller(
    List<String> hosts, Optional<String> target, List<String> origins, List<String> sites) {
  /// Creates a caller from Jetty's parts of a request.
  public static Caller of(
      List<String> hosts, @Nullable String target, List<String> origins, List<String> sites) {
    return new Caller(hosts, Optional.ofNullable(target), origins, sites);
  }

  /// Returns whether the request names no host, which browsers never do.
  public boolean namesNoHost() {
    return hosts.isEmpty();
  }

  /// Returns whether the request names exactly one host and the server answers to it. Two hosts are
  /// refused even if both are allowed.
  public boolean asksFor(AllowedHosts allowed) {
    return hosts.size() == 1
        && host().filter(allowed::allows).isPresent()
        && (target.isEmpty() || target.flatMap(Authority::parse).filter(this::isHost).isPresent());
  }

  private boolean isHost(Authority other) {
    return host()
        .filter(host -> host.host().equals(other.host()))
        .filter(host -> host.portOr("80").equals(other.portOr("80")))
        .isPresent();
  }

  private Optional<Authority> host() {
    return Authority.parse(hosts.getFirst());
  }

  /// Returns whether a page of another origin sent the request. Another port is another origin, and
  /// so is `null`.
  public boolean isForeignPage(AllowedHosts allowed) {
    boolean foreignSite =
        sites.stream().anyMatch(site -> !site.equals("same-origin") && !site.equals("none"));
    return foreignSite || origins.stream().anyMatch(origin -> !isOwn(origin, allowed));
  }

  /// Returns whether the origin is the server's own. Only the scheme's default port is used,
  /// because a proxy may have terminated TLS.
  private boolean isOwn(String origin, AllowedHosts allowed) {
    String usual = origin.startsWith("https://") ? "443" : "80";
    boolean web = origin.startsWith("http://") || origin.startsWith("https://");
    if (hosts.isEmpty() || !web) {
      return false;
    }
    Optional<Authority> page = Authority.parse(origin.substring(origin.indexOf("//") + 2));
    if (page.isEmpty()) {
      return false;
    }
    boolean same =
        host()
            .filter(host -> host.host().equals(page.get().host()))
            .filter(host -> host.portOr(usual).equals(page.get().portOr(usual)))
            .isPresent();
    return same || allowed.named().contains(page.get().host());
  }
}
