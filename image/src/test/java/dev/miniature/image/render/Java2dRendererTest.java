package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.PatchFile;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooMuchMemoryException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Exotics;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class Java2dRendererTest implements RendererContract {
  private static final Recipe TINY = Recipe.inside(Box.of(60, 60)).withFormat(ImageFormat.PNG);

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JAVA2D);

  @Override
  public Renderer renderer() {
    return renderer;
  }

  static Stream<PatchFile> rare() {
    return PatchFile.rare();
  }

  @ParameterizedTest
  @MethodSource("rare")
  void rareFormatsKeepTheirColoursToo(PatchFile file) throws Exception {
    assertThat(renderer.header(OriginalBytes.of(file.bytes())).format()).isEqualTo(file.format());
    Thumbnail thumbnail = Looking.render(renderer, file.bytes(), TINY);
    assertThat(Patches.distance(Looking.pixels(thumbnail))).isLessThanOrEqualTo(file.tolerance());
  }

  @ParameterizedTest
  @MethodSource("dev.miniature.image.PatchFile#inks")
  void inkHasTheColoursThatBrowsersShow(PatchFile file) throws Exception {
    Thumbnail thumbnail = Looking.render(renderer, file.bytes(), TINY);
    assertThat(Patches.distance(Looking.pixels(thumbnail))).isLessThanOrEqualTo(file.tolerance());
  }

  @ParameterizedTest
  @MethodSource("rare")
  void noDamageToRareFormatsDoesMoreThanBreakThem(PatchFile file) {
    Damage.all(file.bytes()).forEach(damaged -> Damage.survives(renderer, damaged));
  }

  @Test
  void anIconIsItsLargestPicture() throws Exception {
    byte[] icns = Exotics.icns(Drawings.logo(128));
    assertThat(renderer.header(OriginalBytes.of(icns)).stored())
        .isEqualTo(new Dimensions(128, 128));
    Thumbnail thumbnail = Looking.render(renderer, icns, TINY);
    assertThat(Looking.pixels(thumbnail).getRGB(30, 6)).isEqualTo(0xFF1F6FB2);
    Damage.all(icns).forEach(damaged -> Damage.survives(renderer, damaged));
  }

  @Test
  void aLargeJpegNeedsLittleMemoryAndALargePictureHeldWholeIsRefused() throws Exception {
    Renderer renderer = Renderer.with(Decoders.usual(), Engine.JAVA2D);
    Bounds poor =
        new Bounds(
            100_000_000,
            1,
            1_000_000,
            MemoryBudget.of(4 << 20),
            Deadline.in(Duration.ofMinutes(1)));
    byte[] jpeg = Jpegs.encode(Patches.image(3000, 2000), 80);
    assertThat(Looking.render(renderer, jpeg, TINY, poor).dimensions())
        .isEqualTo(new Dimensions(60, 40));
    byte[] png = Pngs.encode(Patches.image(3000, 2000));
    assertThat(Looking.render(renderer, png, TINY, poor).dimensions())
        .isEqualTo(new Dimensions(60, 40));
    byte[] bmp = Exotics.bmp(Patches.image(3000, 2000));
    assertThat(Looking.render(renderer, bmp, TINY, poor).dimensions())
        .isEqualTo(new Dimensions(60, 40));
    byte[] psd = Exotics.psd(Patches.image(3000, 2000));
    assertThatExceptionOfType(TooMuchMemoryException.class)
        .isThrownBy(() -> Looking.render(renderer, psd, TINY, poor));
    byte[] progressive = Jpegs.encode(Patches.image(3000, 2000), 80, true, Jpegs.Sampling.QUARTER);
    assertThatExceptionOfType(TooMuchMemoryException.class)
        .isThrownBy(() -> Looking.render(renderer, progressive, TINY, poor));
  }

  @Test
  void svgAndAvifAreNotReadHere() {
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    Renderer willing = Renderer.with(Decoders.usual().withDrawings(), Engine.JAVA2D);
    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> willing.header(OriginalBytes.of(svg)));
  }
}
