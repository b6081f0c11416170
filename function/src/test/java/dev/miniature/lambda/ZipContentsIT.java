package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// Checks the content of the deployed zip.
final class ZipContentsIT {
  /// Lambda's limit for a zip that is uploaded directly.
  private static final long MAX_BYTES = 50_000_000;

  @Test
  void ourClassesAndStylesAreAtTheRoot() throws IOException {
    assertThat(names())
        .contains(
            "dev/miniature/lambda/ThumbnailHandler.class",
            "dev/miniature/http/release.properties",
            "dev/miniature/vips/Vips.class",
            "styles.yaml")
        .allMatch(name ->
            name.matches(
                "(dev/.*|lib/.*|META-INF/.*|versions\\.json|[\\w-]+\\.(yaml|properties))"));
  }

  /// Without that file, the version of the AVIF decoder would be unknown, and it would stay
  /// disabled.
  @Test
  void whatIsBuiltIntoLibvipsIsToldBesideIt() throws IOException {
    List<String> names = names();
    assertThat(names.contains("versions.json"))
        .isEqualTo(names.stream().anyMatch(name -> name.startsWith("lib/libvips")));
  }

  @Test
  void nothingOfTheTestsOrTheServerIsInIt() throws IOException {
    assertThat(names())
        .noneMatch(name -> name.endsWith("Test.class") || name.endsWith("IT.class"))
        .noneMatch(name -> name.startsWith("dev/miniature/server"))
        .noneMatch(name -> name.startsWith("dev/miniature/fuzz"))
        .noneMatch(name -> name.startsWith("dev/miniature/pictures"))
        .noneMatch(name ->
            name.matches(
                "lib/(junit|assertj|archunit|s3proxy|guava|picocli|jetty|byte-buddy|jazzer).*"));
  }

  @Test
  void noLibraryIsThereTwice() throws IOException {
    List<String> libraries =
        names().stream()
            .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
            .map(name -> name.replaceFirst("-\\d[^/]*\\.jar$", ""))
            .toList();

    assertThat(libraries).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void itCanBeUploadedDirectly() throws IOException {
    assertThat(Files.size(LambdaProcess.zip())).isLessThan(MAX_BYTES);
  }

  private static List<String> names() throws IOException {
    try (ZipFile zip = new ZipFile(LambdaProcess.zip().toFile())) {
      return zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
    }
  }
}
