package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.build.Carried;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks the licences and the list of parts beside the server's jars.
final class ServerPapersIT {
  private static final Path TARGET = Path.of("target");

  @Test
  void everyJarIsNamedInTheNotice() throws IOException {
    assertThat(jars()).hasSizeGreaterThan(70);
    assertThat(Carried.unnamed(Files.readString(TARGET.resolve("NOTICE")), jars())).isEmpty();
  }

  @Test
  void theListOfPartsHasExactlyTheJarsThatAreCarried() throws IOException {
    String sbom = Files.readString(TARGET.resolve("sbom.cdx.json"));
    assertThat(Carried.jars(sbom))
        .filteredOn(jar -> !jar.startsWith("miniature-"))
        .containsExactlyInAnyOrderElementsOf(jars());
    assertThat(Carried.withoutLicence(sbom)).isZero();
  }

  @Test
  void theListOfPartsKeepsToTheSchemaOfCycloneDx() throws IOException {
    assertThat(Carried.schemaErrors(Files.readString(TARGET.resolve("sbom.cdx.json")))).isEmpty();
  }

  @Test
  void theLicencesLieThere() {
    assertThat(TARGET.resolve("LICENSE")).hasSameTextualContentAs(Path.of("../LICENSE"));
    assertThat(TARGET.resolve("licences/LGPL-3.0.txt")).isNotEmptyFile();
  }

  private static List<String> jars() throws IOException {
    try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("miniature-"))
          .toList();
    }
  }
}
