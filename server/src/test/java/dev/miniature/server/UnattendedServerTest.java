package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.awt.Color;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `serve` without options, set by the environment, as in a container.
@Timeout(120)
final class UnattendedServerTest {
  private static final String STYLES = "default: x\nstyles: { x: { width: 7 } }";

  @TempDir private Path files;
  private FolderS3 s3;
  private Map<String, String> environment;

  @BeforeEach
  void start() throws Exception {
    Path folder = Files.createDirectory(files.resolve("pictures"));
    Files.write(folder.resolve("photo.png"), Pictures.png(60, 40, Color.RED));
    s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
    environment = environment(s3);
  }

  /// The variables for a service on these originals, on any free port.
  static Map<String, String> environment(FolderS3 s3) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PORT", "0");
    environment.put("ORIGINALS_BUCKET", FolderS3.BUCKET);
    environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
    environment.put("AWS_ACCESS_KEY_ID", s3.key().id());
    environment.put("AWS_SECRET_ACCESS_KEY", s3.key().secret());
    environment.put("AWS_REGION", "us-east-1");
    return environment;
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  @Test
  void itServesABucketWithoutAPageAndLogsOneLineOfJsonForARequest() throws Exception {
    try (ServeProcess serve = ServeProcess.fromEnvironment(files, environment)) {
      URI url = serve.url();
      assertThat(Wire.exchange(url, Wire.get("/photo_w50.png"))).startsWith("HTTP/1.1 200");
      assertThat(Wire.exchange(url, Wire.get("/"))).startsWith("HTTP/1.1 404");
      String out = serve.outWith("\"path\":\"/\"");
      assertThat(out.lines())
          .hasSize(2)
          .allMatch(line -> line.startsWith("{\"time\":\"") && line.endsWith("}"));
      assertThat(serve.err()).startsWith("Thumbnails: " + url).hasLineCount(1);
    }
  }

  @Test
  void hostPortStylesAndPrefixComeFromTheEnvironment() throws Exception {
    int port = freePort();
    Path styles = Files.writeString(files.resolve("my.yaml"), STYLES);
    environment.put("HOST", "0.0.0.0");
    environment.put("PORT", Integer.toString(port));
    environment.put("STYLES_FILE", styles.toString());
    environment.put("PATH_PREFIX", "/img");
    try (ServeProcess serve = ServeProcess.fromEnvironment(files, environment)) {
      URI url = serve.url();
      assertThat(url).isEqualTo(URI.create("http://127.0.0.1:" + port + "/img"));
      assertThat(Wire.exchange(url, Wire.get("/img/photo_x.png")))
          .startsWith("HTTP/1.1 200")
          .contains("Access-Control-Allow-Origin: *");
      assertThat(Wire.exchange(url, Wire.get("/photo_x.png"))).startsWith("HTTP/1.1 404");
      for (String probe : new String[] {"/health", "/img/health"}) {
        assertThat(Wire.exchange(url, Wire.get(probe))).startsWith("HTTP/1.1 200");
      }
      for (String probe : new String[] {"/ready", "/img/ready"}) {
        assertThat(Wire.exchange(url, Wire.get(probe))).contains("\"status\":");
      }
    }
  }

  /// A load balancer passes on its own name.
  @Test
  void aStarAllowsEveryHostNameAndStillOnlyOneThatIsWellFormed() throws Exception {
    environment.put("ALLOWED_HOSTS", "*");
    try (ServeProcess serve = ServeProcess.fromEnvironment(files, environment)) {
      URI url = serve.url();
      assertThat(asked(url, "Host: img.example.com")).startsWith("HTTP/1.1 200");
      assertThat(asked(url, "Host: 10.0.0.1:8080")).startsWith("HTTP/1.1 200");
      assertThat(asked(url, "Host: a.example@b.example")).matches("(?s)HTTP/1.1 4(00|21) .*");
      assertThat(asked(url, "Host: a.example\r\nHost: b.example")).startsWith("HTTP/1.1 400");
    }
  }

  private static String asked(URI url, String host) throws Exception {
    return Wire.exchange(
        url, "GET /photo_w50.png HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void itIsReadyWithinSecondsWithoutAnyTraffic() throws Exception {
    try (ServeProcess serve = ServeProcess.fromEnvironment(files, environment)) {
      URI url = serve.url();
      long start = System.nanoTime();
      while (Wire.status(Wire.exchange(url, Wire.get("/ready"))) != 200) {
        assertThat(System.nanoTime() - start)
            .isLessThan(Lifecycle.LONGEST_WARM_UP.plusSeconds(5).toNanos());
        Thread.sleep(50);
      }
      assertThat(Wire.exchange(url, Wire.get("/ready")))
          .contains("Cache-Control: no-store", "{\"status\":\"ready\"}");
      assertThat(Wire.exchange(url, Wire.get("/health"))).contains("\"readiness\":\"ready\"");
    }
  }

  @Test
  void withoutAnyOriginalsItDoesNotStartAndSaysWhatToSet() throws Exception {
    Path empty = Files.createDirectory(files.resolve("image"));
    Path styles = Files.writeString(files.resolve("my.yaml"), STYLES);
    environment.put("ORIGINALS_BUCKET", "");
    try (ServeProcess serve =
        ServeProcess.start(
            files,
            environment,
            List.of("-Dminiature.home=" + empty),
            "--styles",
            styles.toString())) {
      assertThat(serve.exit(60)).hasValue(1);
      assertThat(serve.err())
          .isEqualTo(
              "miniature: There are no originals. Set ORIGINALS_BUCKET, or use --bucket or"
                  + " --originals.\n");
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
