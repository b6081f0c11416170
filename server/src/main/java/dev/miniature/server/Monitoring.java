package dev.miniature.server;

import dev.miniature.delivery.FetchBudget;
import dev.miniature.delivery.RenderSlots;
import dev.miniature.http.Release;
import dev.miniature.http.RequestLog;
import dev.miniature.image.MemoryBudget;
import dev.miniature.metrics.ServerMetrics;
import dev.miniature.server.http.ClientTimeouts;
import dev.miniature.server.http.HttpServer;
import dev.miniature.server.queue.QueueLimits;
import dev.miniature.server.queue.SingleFlight;
import dev.miniature.server.startup.CannotRunException;
import dev.miniature.server.startup.Closing;
import dev.miniature.server.startup.Hosts;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The metrics of the service, on a port of their own, so that the network can keep them from those
/// who may see thumbnails.
final class Monitoring {
  /// Prometheus keeps one connection for each of its servers.
  private static final int MAX_CONNECTIONS = 16;

  private final ServerMetrics metrics;
  private final URI url;

  private Monitoring(ServerMetrics metrics, URI url) {
    this.metrics = metrics;
    this.url = url;
  }

  /// Starts to serve metrics, if there is a port for them. They can be read until everything that
  /// is added to `parts` later is closed, and so while the last requests are answered.
  ///
  /// @param port the port; 0 for any free one
  /// @throws CannotRunException if nothing can listen on it
  static Optional<Monitoring> start(Optional<Integer> port, Settings settings, Closing parts)
      throws CannotRunException {
    return port.isEmpty() ? Optional.empty() : Optional.of(start(port.get(), settings, parts));
  }

  private static Monitoring start(int port, Settings settings, Closing parts)
      throws CannotRunException {
    ServerMetrics metrics = new ServerMetrics(settings.styles()::current);
    MetricsHandler handler = new MetricsHandler(settings.hosts(), metrics);
    HttpServer http =
        HttpServer.start(
            settings.host(), port, handler, handler::refuse, ClientTimeouts.USUAL, MAX_CONNECTIONS);
    parts.add(http::close);
    URI service = Hosts.url(Hosts.reachable(settings.host()), http.port());
    return new Monitoring(metrics, service.resolve(MetricsHandler.PATH));
  }

  /// Returns the address of the metrics.
  URI url() {
    return url;
  }

  /// Returns a log that counts each request before it passes the entry on.
  RequestLog before(RequestLog next) {
    return metrics.before(next);
  }

  /// Adds the version and the engines.
  void addBuild(String renderer) {
    metrics.addBuild(Release.version(), renderer);
  }

  /// Adds the requests that are being answered.
  void add(HttpServer http) {
    metrics.add(
        "miniature_requests_in_flight", "Requests that are being answered.", http::inFlight);
  }

  /// Adds the queue.
  void add(SingleFlight thumbnails, QueueLimits limits) {
    metrics.add(
        "miniature_thumbnails_under_way",
        "Thumbnails whose originals are being fetched or rendered.",
        thumbnails::underWay);
    metrics.add(
        "miniature_thumbnails_under_way_limit",
        "The limit of miniature_thumbnails_under_way.",
        limits::maxUnderWay);
    metrics.add(
        "miniature_thumbnails_queued", "Thumbnails that wait for their turn.", thumbnails::queued);
    metrics.add(
        "miniature_thumbnails_queued_limit",
        "The limit of miniature_thumbnails_queued (MAX_QUEUE); more get 503.",
        limits::maxWaiting);
  }

  /// Adds the places for renders.
  void add(RenderSlots slots) {
    metrics.add("miniature_render_slots", "Renders that may run at the same time.", slots::all);
    metrics.add("miniature_render_slots_in_use", "Renders that run.", slots::inUse);
  }

  /// Adds the memory that is set aside for decoding and for originals.
  void add(MemoryBudget decoding, FetchBudget originals) {
    metrics.add(
        "miniature_memory_budget_bytes",
        "Bytes that may be reserved: MAX_DECODE_MEMORY and MAX_FETCHED_BYTES.",
        "budget",
        Map.of("decode", decoding::bytes, "originals", originals::bytes));
    metrics.add(
        "miniature_memory_reserved_bytes",
        "Bytes that are reserved now.",
        "budget",
        Map.of(
            "decode",
            () -> decoding.bytes() - decoding.free(),
            "originals",
            () -> originals.bytes() - originals.free()));
  }
}
