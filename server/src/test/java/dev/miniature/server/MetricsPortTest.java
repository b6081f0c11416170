package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import dev.miniature.server.startup.CannotRunException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The port of the metrics: where it is, who may ask, and what it answers.
final class MetricsPortTest {
  @TempDir private static Path folder;
  private static FolderS3 s3;
  private static LocalServer server;

  @BeforeAll
  static void start() throws Exception {
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    server = LocalServer.start(settings("0"));
  }

  private static Settings settings(String port) throws Exception {
    return TestSettings.of(s3, Map.of("METRICS_PORT", port), true, _ -> {});
  }

  @AfterAll
  static void stop() {
    server.close();
    s3.close();
  }

  @Test
  void thereAreNoMetricsUnlessAPortIsSet() throws Exception {
    try (LocalServer without = LocalServer.start(TestSettings.of(s3, Map.of(), true, _ -> {}));
        LocalServer blank = LocalServer.start(settings(" "))) {
      assertThat(without.metrics()).isEmpty();
      assertThat(blank.metrics()).isEmpty();
    }
  }

  @Test
  void thePortOfThumbnailsHasNoMetrics() throws Exception {
    assertThat(Wire.status(Wire.exchange(server.url(), Wire.get("/metrics")))).isEqualTo(404);
    assertThat(Wire.status(Wire.exchange(metrics(), Wire.get("/photo.png")))).isEqualTo(404);
    assertThat(Wire.status(Wire.exchange(metrics(), Wire.get("/")))).isEqualTo(404);
  }

  private static URI metrics() {
    return server.metrics().orElseThrow();
  }

  @Test
  void prometheussTextIsTheDefaultAndOpenMetricsIsThereToo() throws Exception {
    String text = Wire.exchange(metrics(), Wire.get("/metrics"));
    assertThat(Wire.header(text, "Content-Type")).startsWith("text/plain; version=0.0.4");
    String open = ask("GET", "localhost", "Accept: application/openmetrics-text;version=1.0.0\r\n");
    assertThat(Wire.header(open, "Content-Type")).startsWith("application/openmetrics-text");
    assertThat(open).endsWith("# EOF\n");
  }

  /// Returns the answer to a request for the metrics.
  ///
  /// @param headers further headers, each with its end of the line
  private static String ask(String method, String host, String headers) throws IOException {
    String start = method + " /metrics HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n";
    return Wire.exchange(metrics(), start + headers + "\r\n");
  }

  @Test
  void headTellsTheLengthAndSendsNoText() throws Exception {
    String answer = ask("HEAD", "localhost", "");
    assertThat(Wire.status(answer)).isEqualTo(200);
    assertThat(Wire.header(answer, "Content-Length")).hasSizeGreaterThan(3);
    assertThat(answer).endsWith("\r\n\r\n");
  }

  @Test
  void onlyReadingIsPossible() throws Exception {
    assertThat(Wire.status(ask("POST", "localhost", ""))).isEqualTo(405);
  }

  /// A page on the web may point its own name at this machine, and send the name.
  @Test
  void onlyTheNamesOfTheServiceAreAnswered() throws Exception {
    for (String host : List.of("localhost", "127.0.0.1", "thumbs.lan", "thumbs.lan:9464")) {
      assertThat(Wire.status(ask("GET", host, ""))).as(host).isEqualTo(200);
    }
    for (String host : List.of("evil.example", "10.0.0.1")) {
      assertThat(Wire.status(ask("GET", host, ""))).as(host).isEqualTo(421);
    }
  }

  @Test
  void whatCannotBeReadIsRefused() throws Exception {
    assertThat(Wire.status(Wire.exchange(metrics(), "GET /a b HTTP/1.1\r\n\r\n"))).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"many", "-1", "65536", "9464.5"})
  void aPortThatIsNoneIsNamed(String port) {
    assertThatThrownBy(() -> LocalServer.start(settings(port)))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("METRICS_PORT: '" + port + "' is not a whole number from 0 to 65535");
  }

  @Test
  void thePortOfTheServiceIsRefused() throws Exception {
    Settings settings = TestSettings.on(8080, settings("8080"));
    assertThatThrownBy(() -> LocalServer.start(settings))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("METRICS_PORT: 8080 is the port of the service; set another one");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThatThrownBy(() -> LocalServer.start(settings(port)))
          .isInstanceOf(CannotRunException.class)
          .hasMessageContaining("Nothing can listen on port " + port);
    }
  }
}
