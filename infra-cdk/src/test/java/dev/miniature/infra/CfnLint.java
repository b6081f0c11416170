package dev.miniature.infra;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds cfn-lint, which checks templates against the published schemas of CloudFormation's
/// resources.
final class CfnLint {
  private CfnLint() {}

  /// Returns the one in the project's `.venv`, where CI installs it, or the one on the path.
  static Optional<Path> find() {
    Stream<Path> path =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .map(Path::of);
    return Stream.concat(Stream.of(TestProject.realHome().resolve(".venv/bin")), path)
        .map(folder -> folder.resolve("cfn-lint"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
