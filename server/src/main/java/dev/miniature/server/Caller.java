package dev.miniature.server;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who asks, as far as the headers tell that no page can forge.
///
/// @param hosts the `Host` headers; HTTP/1.0 needs none
/// @param target host and port that the server reads out of request target and `Host` together
/// @param origins the `Origin` headers
/// @param sites the `Sec-Fetch-Site` headers
record Caller(
    List<String> hosts, Optional<String> target, List<String> origins, List<String> sites) {
  /// Of the parts as Jetty has them.
  static Caller of(
      List<String> hosts, @Nullable String target, List<String> origins, List<String> sites) {
    return new Caller(hosts, Optional.ofNullable(target), origins, sites);
  }

  /// Whether a program asks by no name at all, which a browser never does.
  boolean namesNoHost() {
    return hosts.isEmpty();
  }

  /// Whether one host is asked for, and one of those that are answered by. What names two at once
  /// is not believed, even if both are.
  boolean asksFor(AllowedHosts allowed) {
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

  /// Whether a page of another origin asks. Another port is another origin, and so is `null`.
  boolean isForeignPage(AllowedHosts allowed) {
    boolean foreignSite =
        sites.stream().anyMatch(site -> !site.equals("same-origin") && !site.equals("none"));
    return foreignSite || origins.stream().anyMatch(origin -> !isOwn(origin, allowed));
  }

  /// The scheme plays no part but for its port: a proxy in front may have taken TLS off.
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
