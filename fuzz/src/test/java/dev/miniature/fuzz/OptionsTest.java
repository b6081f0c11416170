package dev.miniature.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {
  private static final List<String> NAMES = List.of("renders", "paths");

  @Test
  void minutesTargetAndSeedAreTaken() {
    assertThat(of("--target paths --minutes 0.5 --seed 12"))
        .isEqualTo(new Options(Duration.ofSeconds(30), Optional.of("paths"), 12));
  }

  @Test
  void withoutAnyItIsAllTargetsForFiveMinutes() {
    assertThat(of("")).isEqualTo(new Options(Duration.ofMinutes(5), Optional.empty(), 99));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--minutes",
        "--minutes 0",
        "--minutes -1",
        "--minutes many",
        "--minutes NaN",
        "--seed x",
        "--target none",
        "renders"
      })
  void whatCannotBeUnderstoodIsSaidInASentence(String line) {
    assertThatThrownBy(() -> of(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(".");
  }

  private static Options of(String line) {
    return Options.of(line.isEmpty() ? List.of() : List.of(line.split(" ")), NAMES, 99);
  }
}
