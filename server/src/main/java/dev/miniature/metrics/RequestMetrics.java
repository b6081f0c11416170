package dev.miniature.metrics;

import dev.miniature.delivery.Work;
import dev.miniature.http.LogEntry;
import dev.miniature.styles.Styles;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/// Counts requests by what their log entries say, as the metrics of the function do.
///
/// No value of a label comes from a client. Outcomes, stages, formats and renderers are lists in
/// the code, and a style is one of the styles file, [#NONE] or [#OTHER]. So a stranger cannot
/// create time series, each of which takes memory here and in Prometheus.
final class RequestMetrics {
  /// The style of a request that names no thumbnail, and the format of an answer that is none.
  private static final String NONE = "none";

  /// A style that is not in the file, because somebody tries it on the page.
  private static final String OTHER = "other";

  /// From what a small JPEG takes to the deadline of a request, in seconds.
  private static final double[] TIMES = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  private static final double NANOSECONDS = 1e9;

  /// The faults and their statuses. They are counted from zero, because Prometheus sees an increase
  /// only from one scrape to the next.
  private static final Map<String, String> FAULTS =
      Map.of(
          "bug", "500",
          "storeRefused", "502",
          "overlayUnusable", "502",
          "storeUnavailable", "503",
          "outOfTime", "503",
          "overloaded", "503");

  private final Supplier<Styles> styles;
  private final Counter requests;
  private final Counter faults;
  private final Histogram durations;
  private final Histogram stages;
  private final Histogram renders;
  private final Counter renderers;
  private final Counter bytesIn;
  private final Counter bytesOut;

  RequestMetrics(PrometheusRegistry registry, Supplier<Styles> styles) {
    this.styles = styles;
    requests =
        counter("miniature_requests", "Requests by outcome and status.", "outcome", "status")
            .register(registry);
    FAULTS.forEach(requests::initLabelValues);
    faults =
        counter("miniature_faults", "Requests that failed by a fault of the service or its store.")
            .register(registry);
    durations =
        histogram("miniature_request_duration_seconds", "Time to answer a request.", "style")
            .register(registry);
    stages =
        histogram("miniature_stage_duration_seconds", "Time of a request in each stage.", "stage")
            .register(registry);
    renders =
        histogram(
                "miniature_render_duration_seconds",
                "Time to make a thumbnail from an original.",
                "style",
                "format")
            .register(registry);
    renderers =
        counter("miniature_renders", "Thumbnails and facts, by what made them.", "renderer")
            .register(registry);
    bytesIn =
        counter(
                "miniature_original_bytes",
                "Bytes of the originals that were rendered, as far as they were fetched.",
                "style")
            .register(registry);
    bytesOut =
        counter("miniature_reply_bytes", "Bytes of the bodies of answers.", "style", "format")
            .register(registry);
  }

  private static Counter.Builder counter(String name, String help, String... labels) {
    return Counter.builder().name(name).help(help).labelNames(labels).withoutExemplars();
  }

  private static Histogram.Builder histogram(String name, String help, String... labels) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .labelNames(labels)
        .classicOnly()
        .classicUpperBounds(TIMES)
        .withoutExemplars();
  }

  /// Counts a request that has been answered.
  void count(LogEntry entry) {
    Work work = entry.work();
    String style = entry.style().map(this::known).orElse(NONE);
    String format = entry.format().orElse(NONE);
    requests.labelValues(entry.outcome(), Integer.toString(entry.status())).inc();
    if (entry.isFault()) {
      faults.inc();
    }
    durations.labelValues(style).observe(seconds(entry.total()));
    work.times().forEach((stage, time) -> stages.labelValues(stage.label()).observe(seconds(time)));
    if (entry.isRender()) {
      renders.labelValues(style, format).observe(seconds(work.rendering()));
    }
    if (entry.hasRendered()) {
      work.renderer().ifPresent(name -> renderers.labelValues(name).inc());
      bytesIn.labelValues(style).inc(work.bytesIn());
    }
    bytesOut.labelValues(style, format).inc(entry.bytesOut());
  }

  private String known(String style) {
    return styles.get().named(style).isPresent() ? style : OTHER;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / NANOSECONDS;
  }
}
