package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReleaseTest {
  @Test
  void theBuildFillsInTheVersion() {
    assertThat(Release.version()).matches("\\d+\\.\\d+\\.\\d+.*");
  }
}
