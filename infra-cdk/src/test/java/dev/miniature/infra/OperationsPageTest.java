package dev.miniature.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.miniature.build.Document;
import dev.miniature.build.Repository;
import dev.miniature.infra.config.Configuration;
import dev.miniature.infra.config.InvalidConfigurationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `docs/operations.md` lists the keys that the CDK app reads and the alarms that it makes.
final class OperationsPageTest {
  private static final Document PAGE = Document.read(Repository.file("docs/operations.md"));

  @Test
  void thePageListsTheKeysOfTheConfiguration() {
    InvalidConfigurationException wrong =
        catchThrowableOfType(
            InvalidConfigurationException.class,
            () -> Configuration.of(Map.of("noSuchKey", "anything")));
    String keys =
        String.valueOf(wrong.getMessage()).split("there are ", 2)[1].replaceFirst("\\.?\\s*$", "");
    assertThat(PAGE.rows("Configure", "key"))
        .containsExactlyInAnyOrderElementsOf(List.of(keys.split(", ", -1)));
  }

  @Test
  void thePageListsTheAlarms() {
    List<String> alarms =
        Synthesized.standard().ids("AWS::CloudWatch::Alarm").stream()
            .map(id -> id.replaceFirst("^WatchingAlarm", "").replaceFirst("[0-9A-F]{8}$", ""))
            .toList();
    assertThat(PAGE.rows("Alarms", "alarm")).containsExactlyInAnyOrderElementsOf(alarms);
  }
}
