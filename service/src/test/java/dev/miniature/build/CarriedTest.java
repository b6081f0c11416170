package dev.miniature.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The schema check finds faults, so finding none is meaningful.
final class CarriedTest {
  @Test
  void theSchemaFindsLicencesAndKindsThatDoNotExist() {
    String sbom =
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [
          {"type": "book", "name": "first"},
          {"type": "library", "name": "second", "licenses": [{"license": {"id": "NOT-ONE"}}]}]}
        """;
    assertThat(Carried.schemaErrors(sbom))
        .anyMatch(error -> error.contains("components[0].type"))
        .anyMatch(error -> error.contains("components[1].licenses"));
  }

  @Test
  void theSchemaTakesASmallList() {
    String sbom =
        """
        {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [
          {"type": "library", "name": "only", "licenses": [{"license": {"id": "MIT"}}]}]}
        """;
    assertThat(Carried.schemaErrors(sbom)).isEmpty();
  }
}
