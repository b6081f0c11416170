package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.build.Document;
import dev.miniature.build.Repository;
import dev.miniature.http.LogEntry;
import dev.miniature.image.Stage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The metrics of a running server, read as Prometheus reads them.
final class MetricsTest {
  static final String STYLES =
      """
      default: w50
      onUnknownStyle: redirect
      styles:
        w300: { width: 300, height: 150 }
        w50: { width: 50, height: 40, format: jpg }
      """;

  private static final Pattern TOTAL = Pattern.compile("total;dur=([\\d.]+)");

  /// A row of the page's outcomes whose status is 500 or above.
  private static final Pattern FAULTS = Pattern.compile("(?m)^\\| (`[^|]+`) \\| (5\\d\\d) \\|");

  private static final Document OPERATIONS = Document.read(Repository.file("docs/operations.md"));

  private MeasuredServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = new MeasuredServer(folder, STYLES);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void requestsAreCountedByOutcomeAndStatus() throws Exception {
    for (int i = 0; i < 3; i++) {
      server.get("/photo_w300.png");
    }
    server.get("/none_w300.png");
    server.get("/none_w50.png");
    server.get("/text_w50.png");
    server.get("/half_w50.png");
    server.send(HttpRequest.newBuilder(URI.create(server.server().url() + "/photo.png")).DELETE());
    Wire.exchange(
        server.server().url(),
        "GET /a HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    Scraped scraped = server.scrape();
    assertThat(requests(scraped, "delivered", "200")).isEqualTo(3);
    assertThat(requests(scraped, "noSuchOriginal", "404")).isEqualTo(2);
    assertThat(requests(scraped, "noImage", "415")).isEqualTo(1);
    assertThat(requests(scraped, "brokenImage", "422")).isEqualTo(1);
    assertThat(requests(scraped, "method", "405")).isEqualTo(1);
    assertThat(requests(scraped, "unreadable", "421")).isEqualTo(1);
    assertThat(scraped.value("miniature_requests_total")).isEqualTo(9);
    assertThat(scraped.value("miniature_faults_total")).isZero();
  }

  private static double requests(Scraped scraped, String outcome, String status) {
    return scraped.value("miniature_requests_total", Map.of("outcome", outcome, "status", status));
  }

  /// Otherwise a query of an increase would miss the first one.
  @Test
  void everyFaultOfThePageIsCountedFromZero() throws Exception {
    Set<String> listed =
        FAULTS
            .matcher(OPERATIONS.text())
            .results()
            .flatMap(row ->
                Arrays.stream(row.group(1).split(", ", -1))
                    .map(outcome -> outcome.replace("`", "") + " " + row.group(2)))
            .collect(Collectors.toSet());
    Scraped scraped = server.scrape();
    assertThat(scraped.value("miniature_requests_total")).isZero();
    assertThat(scraped.labels("miniature_requests_total"))
        .extracting(labels -> labels.get("outcome") + " " + labels.get("status"))
        .hasSizeGreaterThan(5)
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void aFaultOfTheStoreIsAFault() throws Exception {
    server.stopStore();
    assertThat(server.get("/photo_w300.png").statusCode()).isEqualTo(503);
    Scraped scraped = server.scrape();
    assertThat(requests(scraped, "storeUnavailable", "503")).isEqualTo(1);
    assertThat(scraped.value("miniature_faults_total")).isEqualTo(1);
  }

  @Test
  void thumbnailsAreCountedByStyleFormatAndRenderer() throws Exception {
    for (int i = 0; i < 4; i++) {
      server.get("/photo_w300.png");
    }
    server.get("/photo_w50.png");
    server.get("/photo_w50.png.json");
    Scraped scraped = server.scrape();
    String renders = "miniature_render_duration_seconds";
    assertThat(scraped.count(renders, Map.of("style", "w300", "format", "png"))).isEqualTo(4);
    assertThat(scraped.count(renders, Map.of("style", "w50", "format", "jpg"))).isEqualTo(1);
    assertThat(scraped.count(renders, Map.of())).isEqualTo(5);
    assertThat(scraped.value("miniature_renders_total")).isEqualTo(6);
    assertThat(scraped.count("miniature_request_duration_seconds", Map.of("style", "w50")))
        .isEqualTo(2);
  }

  @Test
  void sumsAgreeWithTheLog() throws Exception {
    for (String path :
        List.of("/photo_w300.png", "/photo_w50.png", "/half_w50.png", "/none.png", "/health")) {
      server.get(path);
    }
    List<LogEntry> log = server.logged();
    Scraped scraped = server.scrape();
    assertThat(scraped.sum("miniature_request_duration_seconds", Map.of()))
        .isCloseTo(seconds(log, LogEntry::total), within(1e-6));
    for (Stage stage : Stage.values()) {
      assertThat(scraped.sum("miniature_stage_duration_seconds", Map.of("stage", stage.label())))
          .as(stage.label())
          .isCloseTo(seconds(log, entry -> entry.work().in(stage)), within(1e-6));
    }
    List<LogEntry> made = log.stream().filter(LogEntry::isRender).toList();
    assertThat(scraped.sum("miniature_render_duration_seconds", Map.of()))
        .isPositive()
        .isCloseTo(seconds(made, entry -> entry.work().rendering()), within(1e-6));
    assertThat(scraped.value("miniature_reply_bytes_total"))
        .isPositive()
        .isEqualTo(log.stream().mapToDouble(LogEntry::bytesOut).sum());
    assertThat(scraped.value("miniature_original_bytes_total"))
        .isPositive()
        .isEqualTo(log.stream().mapToDouble(entry -> (double) entry.work().bytesIn()).sum());
  }

  private static double seconds(List<LogEntry> log, Function<LogEntry, Duration> time) {
    return log.stream().map(time).mapToLong(Duration::toNanos).sum() / 1e9;
  }

  /// `Server-Timing` is rounded to a tenth of a millisecond.
  @Test
  void sumsAgreeWithServerTiming() throws Exception {
    double milliseconds = 0;
    int requests = 20;
    for (int i = 0; i < requests; i++) {
      HttpResponse<byte[]> answer = server.get("/photo_w300.png");
      String timing = answer.headers().firstValue("Server-Timing").orElseThrow();
      MatchResult total = TOTAL.matcher(timing).results().findFirst().orElseThrow();
      milliseconds += Double.parseDouble(total.group(1));
    }
    assertThat(
            server.scrape().sum("miniature_request_duration_seconds", Map.of("style", "w300"))
                * 1e3)
        .isCloseTo(milliseconds, within(requests * 0.05 + 1e-6));
  }

  @Test
  void nothingIsHeldWhenNothingRuns() throws Exception {
    server.get("/photo_w300.png");
    Scraped scraped = afterTheLastRequest();
    for (String busy :
        List.of(
            "miniature_thumbnails_under_way",
            "miniature_thumbnails_queued",
            "miniature_render_slots_in_use",
            "miniature_memory_reserved_bytes")) {
      assertThat(scraped.value(busy)).as(busy).isZero();
    }
    for (String limit :
        List.of(
            "miniature_thumbnails_under_way_limit",
            "miniature_thumbnails_queued_limit",
            "miniature_render_slots",
            "miniature_memory_budget_bytes",
            "process_resident_memory_bytes",
            "jvm_memory_used_bytes",
            "jvm_threads_current")) {
      assertThat(scraped.value(limit)).as(limit).isPositive();
    }
  }

  /// Returns a scrape without requests in flight. A client has its answer a moment before the
  /// server has ended the request.
  private Scraped afterTheLastRequest() throws Exception {
    long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    Scraped scraped = server.scrape();
    while (scraped.value("miniature_requests_in_flight") != 0 && System.nanoTime() < latest) {
      scraped = server.scrape();
    }
    assertThat(scraped.value("miniature_requests_in_flight")).isZero();
    return scraped;
  }
}
