package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The image's JVM has every module that the jars use.
final class ImageModulesIT {
  private static final Pattern LISTED = Pattern.compile("--add-modules (\\S+)");

  @Test
  void theDockerfileListsTheModulesThatTheJarsUse() throws IOException {
    Matcher listed = LISTED.matcher(Files.readString(Path.of("../Dockerfile")));
    assertThat(listed.find()).isTrue();
    assertThat(listed.group(1).split(",")).contains(used());
  }

  private static String[] used() throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                "25",
                "--class-path",
                "target/lib/*",
                "target/miniature.jar"));
    try (Stream<Path> jars = Files.list(Path.of("target/lib"))) {
      jars.map(Path::toString).forEach(arguments::add);
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    assertThat(code).as(out + "\n" + err).isZero();
    return out.toString().lines().toList().getLast().split(",");
  }
}
