package dev.miniature.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.bench.run.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class JavaCommandTest {
  /// A variable with a default value that the user may override.
  private static final Pattern DEFAULT =
      Pattern.compile("(?m)^export (\\w+)=\"\\$\\{\\1:-(\\w+)}\"$");

  @Test
  void itsEnvironmentIsWhatTheLauncherSets() throws IOException {
    String launcher = Files.readString(Home.here().root().resolve("miniature"));
    Map<String, String> environment =
        DEFAULT
            .matcher(launcher)
            .results()
            .collect(
                Collectors.toMap(variable -> variable.group(1), variable -> variable.group(2)));
    assertThat(environment).isEqualTo(JavaCommand.ENVIRONMENT);
  }
}
