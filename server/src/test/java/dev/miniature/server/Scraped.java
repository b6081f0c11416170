package dev.miniature.server;

import static java.util.stream.Collectors.toCollection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hawkular.agent.prometheus.text.TextPrometheusMetricsProcessor;
import org.hawkular.agent.prometheus.types.Counter;
import org.hawkular.agent.prometheus.types.Gauge;
import org.hawkular.agent.prometheus.types.Histogram;
import org.hawkular.agent.prometheus.types.Metric;
import org.hawkular.agent.prometheus.types.MetricFamily;
import org.hawkular.agent.prometheus.types.Summary;
import org.hawkular.agent.prometheus.walkers.CollectorPrometheusMetricsWalker;

/// The metrics of a server at one moment, as a parser of Prometheus's text format reads them.
///
/// @param text as the server sent it
/// @param metrics all of them
record Scraped(String text, List<Metric> metrics) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Scraped of(LocalServer server) throws IOException, InterruptedException {
    URI url = server.metrics().orElseThrow();
    HttpResponse<byte[]> answer =
        CLIENT.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new AssertionError("The status of the scrape is " + answer.statusCode());
    }
    CollectorPrometheusMetricsWalker walker = new CollectorPrometheusMetricsWalker();
    new TextPrometheusMetricsProcessor(new ByteArrayInputStream(answer.body()), walker).walk();
    List<Metric> metrics =
        walker.getAllMetricFamilies().stream()
            .map(MetricFamily::getMetrics)
            .flatMap(List::stream)
            .toList();
    return new Scraped(new String(answer.body(), StandardCharsets.UTF_8), metrics);
  }

  /// Returns the sum of the counters or gauges with this name and these labels; 0 if there are
  /// none.
  double value(String name, Map<String, String> labels) {
    return metrics.stream()
        .filter(metric -> metric.getName().equals(name))
        .filter(metric -> metric.getLabels().entrySet().containsAll(labels.entrySet()))
        .mapToDouble(Scraped::value)
        .sum();
  }

  double value(String name) {
    return value(name, Map.of());
  }

  private static double value(Metric metric) {
    return switch (metric) {
      case Counter counter -> counter.getValue();
      case Gauge gauge -> gauge.getValue();
      default -> throw new AssertionError(metric.getName() + " is no counter and no gauge");
    };
  }

  /// Returns the labels of each series with this name.
  List<Map<String, String>> labels(String name) {
    return metrics.stream()
        .filter(metric -> metric.getName().equals(name))
        .map(Metric::getLabels)
        .toList();
  }

  /// Returns the sum of the samples of the histograms with this name and these labels.
  double sum(String name, Map<String, String> labels) {
    return histograms(name, labels).stream().mapToDouble(Histogram::getSampleSum).sum();
  }

  /// Returns the number of samples of the histograms with this name and these labels.
  long count(String name, Map<String, String> labels) {
    return histograms(name, labels).stream().mapToLong(Histogram::getSampleCount).sum();
  }

  private List<Histogram> histograms(String name, Map<String, String> labels) {
    return metrics.stream()
        .filter(Histogram.class::isInstance)
        .map(Histogram.class::cast)
        .filter(metric -> metric.getName().equals(name))
        .filter(metric -> metric.getLabels().entrySet().containsAll(labels.entrySet()))
        .toList();
  }

  /// Returns each series of the service without its values, such as `miniature_render_slots {}`.
  /// Those of the JVM depend on what it does meanwhile.
  Set<String> ownSeries() {
    return metrics.stream()
        .filter(metric -> metric.getName().startsWith("miniature_"))
        .map(metric -> metric.getName() + " " + new TreeMap<>(metric.getLabels()))
        .collect(toCollection(TreeSet::new));
  }

  /// Returns the names that queries may use, each with its labels.
  Map<String, Set<String>> queryable() {
    Map<String, Set<String>> labels = new TreeMap<>();
    for (Metric metric : metrics) {
      for (String name : names(metric)) {
        Set<String> known = labels.computeIfAbsent(name, _ -> new TreeSet<>());
        known.addAll(metric.getLabels().keySet());
        if (name.endsWith("_bucket")) {
          known.add("le");
        }
      }
    }
    return labels;
  }

  private static List<String> names(Metric metric) {
    String name = metric.getName();
    return switch (metric) {
      case Histogram _ -> List.of(name + "_bucket", name + "_sum", name + "_count");
      case Summary _ -> List.of(name, name + "_sum", name + "_count");
      default -> List.of(name);
    };
  }
}
