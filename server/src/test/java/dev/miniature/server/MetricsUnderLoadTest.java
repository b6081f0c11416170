package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The metrics of a server with many requests at once, and with many that nobody means well.
final class MetricsUnderLoadTest {
  private MeasuredServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = new MeasuredServer(folder, MetricsTest.STYLES);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aScrapeDuringLoadIsWholeAndLosesNothing() throws Exception {
    int threads = 8;
    int requestsOfEach = 40;
    try (ExecutorService clients = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            clients.submit(() -> {
              for (int each = 0; each < requestsOfEach; each++) {
                server.get("/photo_w300.png");
              }
              return null;
            }));
      }
      double before = 0;
      while (running.stream().anyMatch(each -> !each.isDone())) {
        Scraped scraped = server.scrape();
        double now = scraped.value("miniature_requests_total");
        assertThat(now).isBetween(before, (double) threads * requestsOfEach);
        assertThat(scraped.value("miniature_requests_in_flight")).isBetween(0.0, 2.0 * threads);
        before = now;
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    Scraped scraped = server.scrape();
    assertThat(
            scraped.value(
                "miniature_requests_total", Map.of("outcome", "delivered", "status", "200")))
        .isEqualTo(threads * requestsOfEach);
    assertThat(scraped.count("miniature_request_duration_seconds", Map.of()))
        .isEqualTo((long) threads * requestsOfEach);
  }

  @Test
  void tenThousandMadeUpNamesAddNoSeries() throws Exception {
    for (int i = 0; i < 2; i++) {
      Wire.exchange(server.server().url(), madeUp("warm", 50));
    }
    Set<String> before = server.scrape().ownSeries();
    int requests = 0;
    for (int i = 0; i < 50; i++) {
      requests += 4 * 50;
      Wire.exchange(server.server().url(), madeUp("x" + i, 50));
    }
    Scraped after = server.scrape();
    assertThat(requests).isEqualTo(10_000);
    assertThat(after.value("miniature_requests_total")).isGreaterThanOrEqualTo(requests);
    assertThat(after.ownSeries()).isEqualTo(before);
    assertThat(after.text()).doesNotContain("made", "MADE");
  }

  /// Returns requests for made-up styles, hosts, paths and methods, four at a time.
  private static String madeUp(String run, int count) {
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String name = "made-" + run + "-" + i;
      requests.append("GET /photo_" + name + ".png HTTP/1.1\r\nHost: localhost\r\n\r\n");
      requests.append("GET /photo.png HTTP/1.1\r\nHost: " + name + ".example\r\n\r\n");
      requests.append("GET /" + name + "/../a.png HTTP/1.1\r\nHost: localhost\r\n\r\n");
      String close = i == count - 1 ? "Connection: close\r\n" : "";
      requests.append("MADE" + i + " /a HTTP/1.1\r\nHost: localhost\r\n" + close + "\r\n");
    }
    return requests.toString();
  }
}
