package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.build.Carried;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// Checks the licences and the list of parts in the function's zip.
final class ZipPapersIT {
  @Test
  void everyJarIsNamedInTheNotice() throws IOException {
    assertThat(jars()).hasSizeGreaterThan(40);
    assertThat(Carried.unnamed(text("META-INF/NOTICE"), jars())).isEmpty();
  }

  @Test
  void theListOfPartsHasExactlyTheJarsThatAreCarried() throws IOException {
    String sbom = text("META-INF/sbom.cdx.json");
    assertThat(Carried.jars(sbom)).containsExactlyInAnyOrderElementsOf(jars());
    assertThat(Carried.withoutLicence(sbom)).isZero();
  }

  @Test
  void theListOfPartsHasWhatIsBuiltIntoLibvips() throws IOException {
    String sbom = text("META-INF/sbom.cdx.json");
    if (names().contains("versions.json")) {
      assertThat(Carried.nativeParts(sbom))
          .hasSizeGreaterThan(20)
          .anyMatch(part -> part.matches("libvips 8\\.\\d+\\.\\d+"))
          .anyMatch(part -> part.matches("libheif 1\\.\\d+\\.\\d+"));
    } else {
      assertThat(Carried.nativeParts(sbom)).isEmpty();
    }
  }

  @Test
  void theListOfPartsKeepsToTheSchemaOfCycloneDx() throws IOException {
    assertThat(Carried.schemaErrors(text("META-INF/sbom.cdx.json"))).isEmpty();
  }

  @Test
  void theLicencesGoAlong() throws IOException {
    for (String licence : List.of("LICENSE", "licences/GPL-3.0.txt", "licences/LGPL-3.0.txt")) {
      assertThat(text("META-INF/" + licence))
          .isEqualTo(Files.readString(Path.of("..").resolve(licence)));
    }
  }

  private static List<String> jars() throws IOException {
    return names().stream()
        .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
        .map(name -> name.substring("lib/".length()))
        .toList();
  }

  private static List<String> names() throws IOException {
    try (ZipFile zip = zip()) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String text(String name) throws IOException {
    try (ZipFile zip = zip()) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ZipFile zip() throws IOException {
    return new ZipFile(System.getProperty("function.zip"));
  }
}
