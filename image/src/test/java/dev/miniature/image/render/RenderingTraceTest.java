package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Stage;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class RenderingTraceTest {
  private static final Recipe SMALL = Recipe.inside(Box.of(60, 60)).withFormat(ImageFormat.PNG);

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);

  @Test
  void aRenderTellsWhatEachStageTook() throws Exception {
    Bounds bounds = Looking.freely();
    Looking.render(renderer, Pngs.encode(Scenes.photo(300, 200)), SMALL, bounds);
    assertThat(bounds.trace().times())
        .containsKeys(Stage.QUEUE, Stage.DECODE, Stage.STEPS, Stage.ENCODE);
    assertThat(bounds.trace().in(Stage.DECODE)).isPositive();
    assertThat(bounds.trace().in(Stage.ENCODE)).isPositive();
  }

  @Test
  void whereDecodingAndEncodingAreOneThatIsOneStage() throws Exception {
    Bounds bounds = Looking.freely();
    byte[] jpeg = Jpegs.encode(Patches.image(300, 200), 80);
    Looking.render(renderer, jpeg, SMALL.withFormat(ImageFormat.JPEG), bounds);
    assertThat(bounds.trace().times()).doesNotContainKeys(Stage.DECODE, Stage.ENCODE);
    assertThat(bounds.trace().in(Stage.RENDER)).isPositive();
  }

  @Test
  void aFailureIsInTheStageThatItHappenedIn() throws Exception {
    Bounds decoding = Looking.freely();
    byte[] png = Pngs.encode(Scenes.photo(300, 200));
    byte[] half = Arrays.copyOf(png, png.length / 2);
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> Looking.render(renderer, half, SMALL, decoding));
    assertThat(decoding.trace().stage()).isEqualTo(Stage.DECODE);

    Bounds encoding = new Bounds(100_000_000, 1, 10, Looking.freely().deadline());
    assertThatExceptionOfType(TooManyBytesException.class)
        .isThrownBy(() -> Looking.render(renderer, png, SMALL, encoding));
    assertThat(encoding.trace().stage()).isEqualTo(Stage.ENCODE);
  }
}
