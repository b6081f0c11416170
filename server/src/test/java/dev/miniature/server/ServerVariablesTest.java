package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.http.PathPrefix;
import dev.miniature.server.startup.CannotRunException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServerVariablesTest {
  @Test
  void everyVariableIsRead() throws Exception {
    ServerVariables read =
        ServerVariables.read(
            Map.of(
                "HOST", "0.0.0.0",
                "PORT", "3000",
                "ORIGINALS_BUCKET", "pictures",
                "STYLES_FILE", "/etc/styles.yaml",
                "PATH_PREFIX", "/img",
                "DRAIN_MS", "5000"));
    assertThat(read.host()).hasValue("0.0.0.0");
    assertThat(read.port()).hasValue(3000);
    assertThat(read.bucket()).hasValue("pictures");
    assertThat(read.styles()).hasValue(Path.of("/etc/styles.yaml"));
    assertThat(read.prefix()).isEqualTo(PathPrefix.of("/img"));
    assertThat(read.drain()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aVariableThatIsSetToNothingIsMissing() throws Exception {
    Map<String, String> blank = Map.of("HOST", "", "PORT", " ", "ORIGINALS_BUCKET", "");
    assertThat(ServerVariables.read(blank)).isEqualTo(ServerVariables.read(Map.of()));
  }

  @Test
  void allMistakesAreNamedAtOnce() {
    Map<String, String> wrong =
        Map.of("PORT", "65536", "PATH_PREFIX", "img/", "DRAIN_MS", "20000", "STYLES_FILE", "a\0");
    assertThatThrownBy(() -> ServerVariables.read(wrong))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("PORT: '65536' is not a whole number from 0 to 65535")
        .hasMessageContaining("PATH_PREFIX: 'img/'")
        .hasMessageContaining("DRAIN_MS: '20000' is not a whole number from 0 to 15000")
        .hasMessageContaining("STYLES_FILE: ");
  }
}
