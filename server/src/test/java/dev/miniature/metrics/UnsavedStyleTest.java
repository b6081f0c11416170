package dev.miniature.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.Work;
import dev.miniature.http.LogEntry;
import dev.miniature.http.RequestLog;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesYaml;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The page lets somebody try styles that are not in the file, under any name.
final class UnsavedStyleTest {
  private static final String FILE = "{ default: w50, styles: { w50: { width: 50 } } }";

  @Test
  void aStyleThatIsNotInTheFileIsCountedAsOther() throws Exception {
    Styles styles = StylesYaml.parse(FILE, "styles.yaml");
    ServerMetrics metrics = new ServerMetrics(() -> styles);
    RequestLog log = metrics.before(_ -> {});
    for (int i = 0; i < 100; i++) {
      log.write(entry("tried-" + i));
    }
    log.write(entry("w50"));
    String text = new String(metrics.scrape(Optional.empty()).bytes(), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("miniature_request_duration_seconds_count{style=\"other\"} 100")
        .contains("miniature_request_duration_seconds_count{style=\"w50\"} 1")
        .doesNotContain("tried");
  }

  private static LogEntry entry(String style) {
    return new LogEntry(
        "c6af9ac6",
        "GET",
        "/photo.png",
        Optional.of(style),
        "noSuchOriginal",
        404,
        Optional.empty(),
        100,
        Optional.empty(),
        Work.NONE,
        Duration.ofMillis(2),
        false,
        Optional.empty());
  }
}
