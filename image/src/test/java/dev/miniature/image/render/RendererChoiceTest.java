package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Decoders;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RendererChoiceTest {
  @Test
  void theCoreComesFirstAndTheEngineBehindItIsItsName() {
    RendererChoice choice = RendererChoice.make(Decoders.usual(), true);
    assertThat(choice.renderer().name()).isEqualTo("jpeg+" + engineBehind());
  }

  @Test
  void withoutTheCoreTheOtherEngineStandsAlone() {
    assertThat(RendererChoice.make(Decoders.usual(), false).renderer().name())
        .isEqualTo(engineBehind());
  }

  @Test
  void aCoreThatIsSwitchedOffIsSaidAtStart() {
    assertThat(RendererChoice.make(Decoders.usual(), false).summary())
        .contains(Libvips.isHere() ? "the JPEG core is switched off" : "libvips cannot be used");
  }

  @Test
  void whatIsSwitchedOffIsSaidAtStart() {
    RendererChoice choice = RendererChoice.make(Decoders.named("jpeg,png,gif,webp,bmp,psd,icns"));
    assertThat(choice.summary()).endsWith("; switched off: avif, tiff, tga, pcx, pnm");
    assertThat(RendererChoice.make(Decoders.usual()).unread()).isEmpty();
  }

  @Test
  void everybodyIsToldWhatItComesToAndNotInWhichFile() {
    RendererChoice choice =
        new RendererChoice(
            RendererChoice.make(Decoders.usual(), true).renderer(),
            Optional.of("libvips cannot be used: /opt/secret/libvips.so: no such file"),
            Optional.of("switched off: tiff"));
    assertThat(choice.summary()).contains("/opt/secret/libvips.so");
    assertThat(choice.brief()).endsWith(": libvips cannot be used; switched off: tiff");
  }

  private static String engineBehind() {
    return Libvips.isHere() ? "vips" : "java2d";
  }
}
