package dev.miniature.server;

import static dev.miniature.server.Shell.STACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CostCommandTest {
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void open() throws Exception {
    shell = new Shell(folder);
  }

  /// The numbers are those of the table in `docs/cost.md`, where a test of the page reads them.
  @Test
  void bothModesAreShownBesideOneAnother() {
    assertThat(shell.run("cost", "--misses", "10M", "--ms", "60", "--kb", "45")).isZero();
    assertThat(shell.out())
        .contains("A month of 10,000,000 misses of 60 ms and 45 KB on x86_64")
        .containsPattern("total +70\\.78 +142\\.91")
        .contains("lambda is cheaper, by $72.13 a month.")
        .contains("fargate is cheaper from 22.0 million a month on.");
  }

  @Test
  void theArchitectureIsWrittenAsInTheConfigurationOfTheCdkApp() {
    assertThat(shell.run("cost", "--misses", "50M", "--architecture", "arm64")).isZero();
    assertThat(shell.out())
        .contains("on arm64", "fargate is cheaper", "from 17.9 million a month on.");
  }

  @Test
  void aModeThatIsNeverCheaperIsSaidToBe() {
    assertThat(shell.run("cost", "--misses", "1k", "--kb", "2k")).isZero();
    assertThat(shell.out()).contains("lambda is cheaper at any number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--misses=many",
        "--misses=0",
        "--misses=-5",
        "--misses=1e6",
        "--misses=10M --ms=0",
        "--misses=10M --memory=64",
        "--misses=10M --architecture=sparc"
      })
  void numbersThatMakeNoBillAreRefused(String arguments) {
    assertThat(shell.run(("cost " + arguments).strip().split(" ", -1))).isEqualTo(2);
    assertThat(shell.err()).startsWith("miniature: ").doesNotContainPattern(STACK);
    assertThat(shell.out()).isEmpty();
  }
}
