package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WorkTest {
  private static final Work WORK =
      new Work(
          Optional.of(new ObjectKey("photo.png")),
          1_000,
          Optional.empty(),
          Map.of(Stage.QUEUE, Duration.ofMillis(5), Stage.RENDER, Duration.ofMillis(20)),
          Stage.RENDER,
          Optional.of("jpeg"),
          Optional.empty(),
          List.of());

  @Test
  void aWaitBeforeTheWorkIsAddedToTheWaitsWithinIt() {
    Work after = WORK.after(Duration.ofMillis(100));
    assertThat(after.in(Stage.QUEUE)).isEqualTo(Duration.ofMillis(105));
    assertThat(after.rendering()).isEqualTo(Duration.ofMillis(20));
    assertThat(after.stage()).isEqualTo(Stage.RENDER);
  }

  @Test
  void whoOnlyWaitedForItHasSpentNothingElse() {
    Work awaited = WORK.awaited(Duration.ofMillis(30));
    assertThat(awaited.times()).containsOnly(Map.entry(Stage.QUEUE, Duration.ofMillis(30)));
    assertThat(awaited.key()).isEqualTo(WORK.key());
    assertThat(awaited.renderer()).isEqualTo(WORK.renderer());
  }
}
