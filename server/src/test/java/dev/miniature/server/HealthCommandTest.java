package dev.miniature.server;

import static dev.miniature.server.Shell.STACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.miniature.server.folder.Folder;
import dev.miniature.server.folder.FolderS3;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class HealthCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    shell = new Shell(folder);
  }

  @Test
  void aServerThatRunsIsHealthy() throws Exception {
    try (FolderS3 s3 = FolderS3.start(Folder.at(folder), "127.0.0.1", 0);
        LocalServer server = LocalServer.start(TestSettings.of(s3, Map.of(), false, _ -> {}))) {
      for (String host : new String[] {"", "0.0.0.0", "127.0.0.1"}) {
        shell.environment().put("HOST", host);
        shell.environment().put("PORT", Integer.toString(server.url().getPort()));
        assertThat(shell.run("health")).as(shell.err()).isZero();
      }
    }
    assertThat(shell.out() + shell.err()).isEmpty();
  }

  @Test
  void aPortWithoutAServerIsNot() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      shell.environment().put("PORT", Integer.toString(free.getLocalPort()));
    }
    assertThat(shell.run("health")).isEqualTo(1);
    assertThat(shell.err())
        .contains("/health did not answer")
        .hasLineCount(1)
        .doesNotContainPattern(STACK);
  }

  @Test
  void aServerThatNeverAnswersIsNotEither() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      shell.environment().put("PORT", Integer.toString(mute.getLocalPort()));
      assertThat(shell.run("health")).isEqualTo(1);
      assertThat(shell.err()).contains("/health did not answer");
    }
  }

  @Test
  void anotherAnswerThan200IsNotHealth() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.start();
    try {
      shell.environment().put("PORT", Integer.toString(other.getAddress().getPort()));
      assertThat(shell.run("health")).isEqualTo(1);
      assertThat(shell.err()).contains("/health answered 404.");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void aPortThatIsNoneIsNamed() {
    shell.environment().put("PORT", "http");
    assertThat(shell.run("health")).isEqualTo(1);
    assertThat(shell.err()).contains("PORT: 'http' is not a whole number");
  }
}
