package dev.miniature.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.miniature.http.LogEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Adds CloudWatch metrics to log lines. CloudWatch reads them from an object `_aws` in the line
/// (its embedded metric format), and takes the values from the line's own fields.
///
/// Every metric is billed monthly for each combination of dimension values. So there are few
/// metrics, and clients cannot invent dimension values: styles, formats and the outcomes that are
/// faults are closed lists. `renderMs` by style or format also counts renders, because it has one
/// sample per render.
final class EmbeddedMetrics {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String NAMESPACE = "Miniature";

  private static final Metric TOTAL = new Metric("totalMs", "Milliseconds");
  private static final Metric FETCH = new Metric("fetchMs", "Milliseconds");
  private static final Metric RENDER = new Metric("renderMs", "Milliseconds");
  private static final Metric BYTES = new Metric("bytesOut", "Bytes");
  private static final Metric COLD_START = new Metric("coldStart", "Count");
  private static final Metric FAULT = new Metric("serverErrors", "Count");

  private final String stage;
  private final InstantSource clock;

  /// A field of the line that becomes a metric.
  private record Metric(String name, String unit) {}

  /// Metrics that are recorded once for each set of dimensions.
  private record Directive(List<List<String>> dimensions, List<Metric> metrics) {}

  /// Creates the metrics of one installation.
  ///
  /// @param stage distinguishes it from others in the account
  /// @param clock provides the time of the lines
  EmbeddedMetrics(String stage, InstantSource clock) {
    this.stage = stage;
    this.clock = clock;
  }

  /// Returns the line of `entry` with its metrics.
  String line(LogEntry entry) {
    String fields = entry.toJson();
    return fields.substring(0, fields.length() - 1) + "," + additions(entry).substring(1);
  }

  private static List<Directive> directives(LogEntry entry) {
    List<Metric> metrics = new ArrayList<>(List.of(TOTAL, BYTES));
    List<Directive> directives = new ArrayList<>();
    directives.add(new Directive(List.of(List.of("stage")), metrics));
    if (entry.hasFetched()) {
      metrics.add(FETCH);
    }
    if (entry.cold()) {
      metrics.add(COLD_START);
    }
    if (entry.isRender()) {
      metrics.add(RENDER);
      directives.add(
          new Directive(
              List.of(List.of("stage", "style"), List.of("stage", "format")), List.of(RENDER)));
    }
    if (entry.isFault()) {
      metrics.add(FAULT);
      directives.add(new Directive(List.of(List.of("stage", "outcome")), List.of(FAULT)));
    }
    return directives;
  }

  /// Returns an object with the fields that the line lacks.
  private String additions(LogEntry entry) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("stage", stage);
      if (entry.cold()) {
        json.writeNumberField(COLD_START.name(), 1);
      }
      if (entry.isFault()) {
        json.writeNumberField(FAULT.name(), 1);
      }
      json.writeObjectFieldStart("_aws");
      json.writeNumberField("Timestamp", clock.millis());
      json.writeArrayFieldStart("CloudWatchMetrics");
      for (Directive directive : directives(entry)) {
        write(directive, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("A string in memory cannot fail", impossible);
    }
    return text.toString();
  }

  private static void write(Directive directive, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    for (List<String> set : directive.dimensions()) {
      json.writeArray(set.toArray(String[]::new), 0, set.size());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Metric metric : directive.metrics()) {
      json.writeStartObject();
      json.writeStringField("Name", metric.name());
      json.writeStringField("Unit", metric.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
