package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.styles.SomeStyles;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetryAfterTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "40200, 41"})
  void whoIsTurnedAwayIsToldSecondsRoundedUpAndNeverNone(long millis, String seconds) {
    ThumbnailPath paths = new ThumbnailPath(SomeStyles.usual());
    ThumbnailRequest wanted = ((Target.OfThumbnail) paths.parse("/photo_w300.png")).request();
    Outcome overloaded = new Outcome.Overloaded(Duration.ofMillis(millis));
    assertThat(Answers.of(overloaded, wanted, paths, "id-1").reply().headers())
        .containsEntry("Retry-After", seconds);
  }
}
