package dev.miniature.server;

import dev.miniature.http.Endpoint;
import dev.miniature.http.Health;
import dev.miniature.http.Negotiation;
import dev.miniature.http.PathPrefix;
import dev.miniature.http.RequestLog;
import dev.miniature.http.StylesManifest;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.ImageFormat;
import dev.miniature.server.http.Client;
import dev.miniature.server.queue.SingleFlight;
import dev.miniature.styles.Styles;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Makes the endpoint for each client, with the styles that are in use at that moment.
final class Endpoints {
  private final Supplier<Styles> live;
  private final PathPrefix prefix;
  private final SingleFlight thumbnails;
  private final Set<ImageFormat> writes;
  private final Supplier<Health> health;
  private final RequestLog log;
  private volatile Derived inUse;

  /// @param live returns the styles in use
  /// @param prefix the beginning of all paths
  /// @param thumbnails makes thumbnails for all clients
  /// @param writes the formats that are written
  Endpoints(
      Supplier<Styles> live,
      PathPrefix prefix,
      SingleFlight thumbnails,
      Set<ImageFormat> writes,
      Supplier<Health> health,
      RequestLog log) {
    this.live = live;
    this.prefix = prefix;
    this.thumbnails = thumbnails;
    this.writes = writes;
    this.health = health;
    this.log = log;
    this.inUse = derived(live.get());
  }

  /// Returns the endpoint for a client.
  Endpoint of(Client client) {
    Styles styles = live.get();
    Derived derived = inUse;
    if (derived.styles != styles) {
      derived = derived(styles);
      inUse = derived;
    }
    return endpoint(derived, client);
  }

  /// Returns an endpoint for a client that uses other styles.
  Endpoint with(Styles styles, Client client) {
    return endpoint(derived(styles), client);
  }

  private Endpoint endpoint(Derived from, Client client) {
    return new Endpoint(
        from.paths,
        from.negotiation,
        thumbnails.of(client),
        health,
        log,
        Optional.of(from.manifest));
  }

  private Derived derived(Styles styles) {
    return new Derived(
        styles,
        new ThumbnailPath(styles, prefix),
        new Negotiation(styles.auto(), writes),
        new StylesManifest(styles, prefix));
  }

  /// What depends on the styles only, and is kept until they change.
  private record Derived(
      Styles styles, ThumbnailPath paths, Negotiation negotiation, StylesManifest manifest) {}
}
