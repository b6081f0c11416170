package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.Work;
import dev.miniature.http.LogEntry;
import dev.miniature.image.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EmbeddedMetricsTest {
  private static final EmbeddedMetrics METRICS =
      new EmbeddedMetrics("live", InstantSource.fixed(Instant.ofEpochMilli(1_795_000_000_000L)));

  private static final String TIMES =
      "{\"Name\":\"totalMs\",\"Unit\":\"Milliseconds\"},{\"Name\":\"bytesOut\",\"Unit\":\"Bytes\"}";
  private static final String FETCH = ",{\"Name\":\"fetchMs\",\"Unit\":\"Milliseconds\"}";
  private static final String RENDER = "{\"Name\":\"renderMs\",\"Unit\":\"Milliseconds\"}";

  @Test
  void aRenderIsCountedByStyleAndByFormat() {
    LogEntry entry = entry("delivered", 200, Optional.of("webp"), rendered(), false);

    assertThat(METRICS.line(entry))
        .isEqualTo(
            opened(entry)
                + ",\"stage\":\"live\",\"_aws\":{\"Timestamp\":1795000000000,\"CloudWatchMetrics\":["
                + directive("[\"stage\"]", TIMES + FETCH + "," + RENDER)
                + ","
                + directive("[\"stage\",\"style\"],[\"stage\",\"format\"]", RENDER)
                + "]}}");
  }

  @Test
  void aFaultIsCountedByItsCause() {
    LogEntry entry = entry("storeRefused", 502, Optional.empty(), fetched(), false);

    assertThat(METRICS.line(entry))
        .startsWith(opened(entry) + ",\"stage\":\"live\",\"serverErrors\":1,\"_aws\":")
        .endsWith(
            directive("[\"stage\",\"outcome\"]", "{\"Name\":\"serverErrors\",\"Unit\":\"Count\"}")
                + "]}}");
  }

  @Test
  void aColdStartIsCounted() {
    LogEntry entry = entry("noSuchOriginal", 404, Optional.empty(), fetched(), true);

    assertThat(METRICS.line(entry))
        .contains("\"coldStart\":1", "{\"Name\":\"coldStart\",\"Unit\":\"Count\"}")
        .doesNotContain("serverErrors");
  }

  @Test
  void whatDidNotHappenIsNoSample() {
    LogEntry entry = entry("options", 204, Optional.empty(), Work.NONE, false);

    assertThat(METRICS.line(entry))
        .endsWith("[" + directive("[\"stage\"]", TIMES) + "]}}")
        .doesNotContain("coldStart", "serverErrors");
  }

  /// A dimension that clients can fill would create a billed metric for every value that they
  /// invent.
  @Test
  void noDimensionHoldsWhatACallerMadeUp() {
    LogEntry entry = entry("storeUnavailable", 503, Optional.of("png"), rendered(), true);

    assertThat(METRICS.line(entry).split("\"Dimensions\":", -1))
        .hasSize(4)
        .noneMatch(rest -> rest.substring(0, rest.indexOf(']') + 1).matches(".*(key|path).*"));
  }

  private static String opened(LogEntry entry) {
    return entry.toJson().substring(0, entry.toJson().length() - 1);
  }

  private static String directive(String dimensions, String metrics) {
    return "{\"Namespace\":\"Miniature\",\"Dimensions\":[%s],\"Metrics\":[%s]}"
        .formatted(dimensions, metrics);
  }

  private static Work fetched() {
    return work(Duration.ZERO);
  }

  private static Work rendered() {
    return work(Duration.ofMillis(12));
  }

  private static Work work(Duration render) {
    return new Work(
        Optional.empty(),
        0,
        Optional.empty(),
        Map.of(Stage.FETCH, Duration.ofMillis(9), Stage.RENDER, render),
        Stage.RENDER,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static LogEntry entry(
      String outcome, int status, Optional<String> format, Work work, boolean cold) {
    return new LogEntry(
        "c6af9ac6",
        "GET",
        "/key_w300.png",
        Optional.of("w300"),
        outcome,
        status,
        format,
        1234,
        Optional.empty(),
        work,
        Duration.ofMillis(25),
        cold,
        Optional.empty());
  }
}
