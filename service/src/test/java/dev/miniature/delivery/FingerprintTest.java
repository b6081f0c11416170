package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.miniature.image.Box;
import dev.miniature.image.Corners;
import dev.miniature.image.Detail;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  private final Recipe recipe = Recipe.inside(Box.of(300, 200));

  @Test
  void everyPartOfARecipeChangesIt() {
    List<Recipe> others =
        List.of(
            Recipe.inside(Box.ofWidth(300)),
            recipe.withFit(Fit.COVER),
            recipe.enlarging(),
            recipe.withFit(Fit.COVER).withGravity(Gravity.Direction.NORTH),
            recipe.withBackground(new Rgb(1, 2, 3)),
            recipe.withFinish(Finish.NONE.withDetail(new Detail.Blurred(2))),
            recipe.withFinish(Finish.NONE.inGrey()),
            recipe.withFinish(Finish.NONE.withCorners(new Corners.Circle())),
            recipe.withFormat(ImageFormat.WEBP),
            recipe.withQuality(70));
    assertThat(others)
        .as("one for each part")
        .hasSize(
            components(Framing.class)
                + components(Finish.class)
                + components(Recipe.class)
                - List.of("framing", "finish").size());
    assertThat(Stream.concat(Stream.of(recipe), others.stream()).map(Fingerprint::of))
        .doesNotHaveDuplicates();
  }

  @Test
  void equalRecipesHaveTheSame() {
    assertThat(Fingerprint.of(Recipe.inside(Box.of(300, 200)))).isEqualTo(Fingerprint.of(recipe));
  }

  @Test
  void whatItCannotWriteDownIsRefusedAndNotForgotten() {
    record Opaque(Object part) {}
    assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(new Opaque(this)));
  }

  private static int components(Class<? extends Record> type) {
    return type.getRecordComponents().length;
  }
}
