package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Anchor;
import dev.miniature.image.Caption;
import dev.miniature.image.Deadline;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import dev.miniature.image.pipeline.Step;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TypefaceTest {
  private static final Dimensions CANVAS = new Dimensions(300, 200);

  @Test
  void aTextIsPaintedOnceForAllPicturesOfASize() throws Exception {
    Step.Overlay first = painted("the same", CANVAS);
    assertThat(painted("the same", CANVAS)).isSameAs(first);
    assertThat(painted("another one", CANVAS)).isNotEqualTo(first);
    assertThat(painted("the same", new Dimensions(200, 300))).isNotEqualTo(first);
  }

  @Test
  void itForgetsWhatNobodyAskedForLongest() throws Exception {
    Step.Overlay first = painted("first", CANVAS);
    for (int i = 0; i < 32; i++) {
      painted("text " + i, CANVAS);
    }
    assertThat(painted("first", CANVAS)).isNotSameAs(first);
  }

  private static Step.Overlay painted(String text, Dimensions canvas) throws Exception {
    Caption.Look look =
        new Caption.Look(20, Rgba.opaque(Rgb.WHITE), Optional.empty(), false, Fraction.ALL);
    Caption caption =
        new Caption(text, new Anchor(Gravity.Direction.SOUTH, 8), look, Optional.empty());
    return Typeface.BUILT_IN
        .painted(caption, canvas, Deadline.in(Duration.ofMinutes(1)))
        .orElseThrow();
  }
}
