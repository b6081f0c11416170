package dev.miniature.metrics;

import dev.miniature.http.RequestLog;
import dev.miniature.styles.Styles;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// All metrics of a process: of its requests, of its own limits, and of its JVM.
public final class ServerMetrics {
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final ExpositionFormats formats = ExpositionFormats.init();
  private final RequestMetrics requests;

  /// Creates the metrics of a process that has served no request.
  ///
  /// @param styles returns the styles of the file at that moment
  public ServerMetrics(Supplier<Styles> styles) {
    requests = new RequestMetrics(registry, styles);
    JvmMetrics.builder().register(registry);
  }

  /// A text for Prometheus.
  ///
  /// @param mediaType its media type
  /// @param bytes its content
  @SuppressWarnings("ArrayRecordComponent" /* It is written once and compared never. */)
  public record Scrape(String mediaType, byte[] bytes) {}

  /// Returns a log that counts each request before it passes the entry on.
  public RequestLog before(RequestLog next) {
    return entry -> {
      requests.count(entry);
      next.write(entry);
    };
  }

  /// Adds facts about the process that never change.
  public void addBuild(String version, String renderer) {
    Info.builder()
        .name("miniature_build")
        .help("The version, and the engines that render.")
        .labelNames("version", "renderer")
        .register(registry)
        .addLabelValues(version, renderer);
  }

  /// Adds a number that is asked for at each scrape.
  ///
  /// @param help a sentence for people
  public void add(String name, String help, DoubleSupplier number) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> gauge.call(number.getAsDouble()))
        .register(registry);
  }

  /// Adds several numbers of one kind, each with its value of the label.
  ///
  /// @param help a sentence for people
  public void add(String name, String help, String label, Map<String, DoubleSupplier> numbers) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(label)
        .callback(gauge -> numbers.forEach((value, each) -> gauge.call(each.getAsDouble(), value)))
        .register(registry);
  }

  /// Returns all values of this moment.
  ///
  /// @param accept the formats that the reader knows: Prometheus's own text, unless this names
  ///   OpenMetrics
  public Scrape scrape(Optional<String> accept) {
    ExpositionFormatWriter writer = formats.findWriter(accept.orElse(""));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, registry.scrape());
    } catch (IOException impossible) {
      throw new UncheckedIOException("Memory cannot fail", impossible);
    }
    return new Scrape(writer.getContentType(), text.toByteArray());
  }
}
