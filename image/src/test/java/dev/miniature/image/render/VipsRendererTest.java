package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.Patches;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class VipsRendererTest implements RendererContract {
  private static final Recipe TINY = Recipe.inside(Box.of(60, 60)).withFormat(ImageFormat.WEBP);

  @Override
  public Renderer renderer() {
    return Renderer.with(Decoders.usual(), Engine.VIPS);
  }

  static Stream<PatchFile> rare() {
    return PatchFile.rare();
  }

  @ParameterizedTest
  @MethodSource("rare")
  void rareFormatsAreWrittenInTheFormatsOfLibvips(PatchFile file) throws Exception {
    Thumbnail thumbnail = Looking.render(renderer(), file.bytes(), TINY);
    assertThat(thumbnail.format()).isEqualTo(ImageFormat.WEBP);
    int distance = Patches.distance(Libvips.pixels(thumbnail));
    assertThat(distance).isLessThanOrEqualTo(file.tolerance() + 12);
  }

  @ParameterizedTest
  @MethodSource("rare")
  void noDamageToRareFormatsDoesMoreThanBreakThem(PatchFile file) {
    Damage.all(file.bytes()).forEach(damaged -> Damage.survives(renderer(), damaged));
  }
}
