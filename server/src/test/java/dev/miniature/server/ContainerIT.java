package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The image is built and tried by `container/prove`, where its tools are.
@Timeout(900)
final class ContainerIT {
  private static final Path PROVE = Path.of("../container/prove").toAbsolutePath().normalize();

  @TempDir private Path folder;

  /// Times are not judged, because other tests run at the same time.
  @Test
  void theImageIsBuiltAndServesAsItsOwnUserWithAReadOnlyRootAndWithoutAShell() throws Exception {
    assumeTrue(run("--check") == 0, () -> "container/prove cannot run here: " + said());
    Path out = folder.resolve("out");
    assertThat(run("--untimed", out.toString())).as(said()).isZero();
    assertThat(out.resolve("figures.txt")).content().contains("lost: 0");
    assertThat(out.resolve("sbom.cdx.json")).isNotEmptyFile();
  }

  private int run(String... arguments) throws IOException, InterruptedException {
    String[] command =
        Stream.concat(Stream.of(PROVE.toString()), Stream.of(arguments)).toArray(String[]::new);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("said.txt"));
    } catch (IOException silent) {
      return silent.toString();
    }
  }
}
