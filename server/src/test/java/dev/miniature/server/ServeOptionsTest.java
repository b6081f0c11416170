package dev.miniature.server;

import static dev.miniature.server.Shell.STACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The messages of `serve` for invalid options, at once.
final class ServeOptionsTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    shell = new Shell(folder);
  }

  @Test
  void serveRefusesStylesThatAreWrong() throws Exception {
    Files.writeString(shell.styles(), "default: w50\n");
    assertThat(shell.run("serve", "--styles", shell.styles().toString())).isEqualTo(1);
    assertThat(shell.err()).contains("styles.yaml:1").doesNotContainPattern(STACK);
  }

  @Test
  void serveNamesAFolderThatIsMissing() {
    assertThat(shell.serve("--originals", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(shell.err())
        .isEqualTo("miniature: There is no folder " + folder.resolve("none") + ".\n");
  }

  @Test
  void theFolderMayBeNamedWithoutItsOption() {
    assertThat(shell.serve(folder.resolve("none").toString())).isEqualTo(1);
    assertThat(shell.err())
        .isEqualTo("miniature: There is no folder " + folder.resolve("none") + ".\n");
    assertThat(shell.serve("one", "--originals", "other")).isEqualTo(2);
    assertThat(shell.serve("one", "--bucket", "b")).isEqualTo(2);
    assertThat(shell.serve("one", "other")).isEqualTo(2);
    assertThat(shell.err()).contains("There can be one folder", "exclude each other", "other");
  }

  @Test
  void serveNamesAFolderThatIsNone() {
    assertThat(shell.serve("--originals", shell.styles().toString())).isEqualTo(1);
    assertThat(shell.err()).isEqualTo("miniature: " + shell.styles() + " is not a folder.\n");
  }

  @Test
  void serveNamesAPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(shell.serve("--originals", folder.toString(), "--s3-port", "0", "--port", port))
          .isEqualTo(1);
      assertThat(shell.err())
          .startsWith("miniature: Nothing can listen on port " + port + " of 127.0.0.1:")
          .hasLineCount(1);
    }
  }

  @Test
  void serveNamesAHostThatIsNotThisMachine() {
    assertThat(shell.serve("--originals", folder.toString(), "--host", "192.0.2.1")).isEqualTo(1);
    assertThat(shell.err()).contains("192.0.2.1").hasLineCount(1);
  }

  @Test
  void aFolderAndABucketAtOnceAreNotUnderstood() {
    assertThat(shell.serve("--originals", folder.toString(), "--bucket", "b")).isEqualTo(2);
    assertThat(shell.err()).contains("folder", "--bucket");
  }

  @Test
  void anEndpointWithoutABucketIsNotUnderstood() {
    assertThat(shell.serve("--endpoint", "http://localhost:1")).isEqualTo(2);
    assertThat(shell.err()).contains("--bucket");
  }

  @ParameterizedTest
  @CsvSource({
    "--port, 65536",
    "--port, -1",
    "--port, x",
    "--s3-port, 99999999999",
    "--log, loud",
    "--frobnicate, x"
  })
  void aWrongOptionIsNotUnderstood(String option, String value) {
    assertThat(shell.serve("--originals", folder.toString(), option, value)).isEqualTo(2);
    assertThat(shell.err()).contains(option).hasLineCount(2).doesNotContainPattern(STACK);
  }

  @Test
  void onePortForTwoServersIsNotUnderstood() {
    assertThat(shell.serve("--originals", folder.toString(), "--port", "9191", "--s3-port", "9191"))
        .isEqualTo(2);
    assertThat(shell.err()).contains("both 9191").doesNotContainPattern(STACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"minio:9000", "ftp://minio", "http://", "http://x:70000", "http://a b"})
  void anEndpointThatIsNoUrlIsNotUnderstood(String endpoint) {
    assertThat(shell.serve("--bucket", "b", "--endpoint", endpoint)).isEqualTo(2);
    assertThat(shell.err())
        .contains("--endpoint is '" + endpoint + "'", "http://localhost:9000")
        .doesNotContainPattern(STACK);
  }

  @Test
  void anEndpointOfTheEnvironmentWithoutASchemeIsNamed() {
    shell.environment().put("AWS_ENDPOINT_URL_S3", "notaurl");
    assertThat(shell.serve("--bucket", "b", "--region", "eu-west-1")).isEqualTo(1);
    assertThat(shell.err()).contains("AWS_ENDPOINT_URL_S3 is 'notaurl'").hasLineCount(1);
  }

  @Test
  void anEndpointOfTheEnvironmentThatIsNoUrlIsNamed() {
    shell.environment().put("AWS_ENDPOINT_URL_S3", "minio:9000");
    assertThat(shell.serve("--bucket", "b")).isEqualTo(1);
    assertThat(shell.err())
        .contains("AWS_ENDPOINT_URL_S3 is 'minio:9000'")
        .doesNotContainPattern(STACK);
  }

  @Test
  void aHostThatNobodyKnowsIsNamed() {
    assertThat(shell.serve("--bucket", "b", "--endpoint", "http://nobody.invalid:9000"))
        .isEqualTo(1);
    assertThat(shell.serve("--originals", folder.toString(), "--host", "nobody.invalid"))
        .isEqualTo(1);
    assertThat(shell.err()).isEqualTo("miniature: Unknown host: nobody.invalid.\n".repeat(2));
  }

  @Test
  void allOfTheMachineIsNoFolderToServe() {
    assertThat(shell.serve("--originals", "/")).isEqualTo(1);
    assertThat(shell.err()).contains("The root folder cannot be served").hasLineCount(1);
  }
}
