package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Bounds;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.RendererChoice;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.Pngs;
import dev.miniature.vips.Vips;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `format: auto` makes of an animation, and of what is transparent.
@EnabledIf("hasLibvips")
final class AnimatedAutoTest {
  private static final int FRAMES = 14;
  private static final byte[] BALL = Gifs.animated(Drawings.ball(120, FRAMES).subList(0, FRAMES));

  static boolean hasLibvips() {
    return Vips.failure().isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"AVIF WEBP, WEBP", "AVIF, GIF"})
  void theBestFormatOfAnAnimationIsTheBestOneThatMoves(String accepted, ImageFormat expected)
      throws Exception {
    List<ImageFormat> best =
        Arrays.stream(accepted.split(" ", -1)).map(ImageFormat::valueOf).toList();
    Thumbnail thumbnail = rendered(BALL, best);
    assertThat(thumbnail.format()).isEqualTo(expected);
    assertThat(ImageHeaders.read(thumbnail.bytes()).frames()).isEqualTo(FRAMES);
  }

  @ParameterizedTest
  @CsvSource({"AVIF", "WEBP"})
  void whatIsTransparentStaysSo(ImageFormat accepted) throws Exception {
    byte[] png = Pngs.encode(Drawings.logo(120));
    Thumbnail thumbnail = rendered(png, List.of(accepted));
    assertThat(thumbnail.format()).isEqualTo(accepted);
    assertThat(ImageHeaders.read(thumbnail.bytes()).alpha()).isTrue();
  }

  private static Thumbnail rendered(byte[] original, List<ImageFormat> accepted) throws Exception {
    Style auto = SomeStyles.usual().named("auto").orElseThrow();
    Recipe recipe = auto.recipe(Density.ONE, Optional.empty(), accepted);
    Bounds ample = new Bounds(100_000_000, 256, 50_000_000, Deadline.in(Duration.ofMinutes(1)));
    Renderer renderer = RendererChoice.make(Decoders.usual()).renderer();
    OriginalBytes bytes = OriginalBytes.of(original);
    return renderer.render(bytes, renderer.header(bytes), recipe, ample);
  }
}
