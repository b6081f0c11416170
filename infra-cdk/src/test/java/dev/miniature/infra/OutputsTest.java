package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OutputsTest {
  private static final Synthesized STACK = Synthesized.standard();

  @Test
  void aDeploymentTellsWhereItIsAndWhatToDoNext() {
    assertThat(value("Url")).contains("https://", "DomainName");
    assertThat(value("Bucket")).contains("Originals");
    assertThat(value("Upload")).contains("aws s3 cp test-images/photo.png s3://");
    assertThat(value("Sample")).contains("/photo_w500.png");
    assertThat(value("Invalidate")).contains("create-invalidation", "/photo_*");
    assertThat(value("Dashboard")).isNotEmpty();
    assertThat(value("Alarms")).isNotEmpty();
  }

  private static String value(String output) {
    return STACK.template().at("/Outputs/" + output + "/Value").toString();
  }
}
