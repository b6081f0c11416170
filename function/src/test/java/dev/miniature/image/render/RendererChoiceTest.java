package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RendererChoiceTest {
  @Test
  void theCoreComesFirstAndTheEngineBehindItIsItsName() {
    RendererChoice choice = RendererChoice.make(false, true);
    assertThat(choice.renderer()).isInstanceOf(JpegFirstRenderer.class);
    assertThat(choice.renderer().name()).isEqualTo("jpeg+" + engineBehind());
  }

  @Test
  void withoutTheCoreTheOtherEngineStandsAlone() {
    assertThat(RendererChoice.make(false, false).renderer().name()).isEqualTo(engineBehind());
  }

  @Test
  void aCoreThatIsSwitchedOffIsSaidAtStart() {
    assertThat(RendererChoice.make(false, false).summary())
        .contains(Libvips.isHere() ? RendererChoice.JPEG : "libvips cannot be used");
  }

  @Test
  void theSettingIsReadWhereTheChoiceIsMade() {
    System.setProperty(RendererChoice.JPEG, "off");
    try {
      assertThat(RendererChoice.make(false).renderer().name()).isEqualTo(engineBehind());
    } finally {
      System.clearProperty(RendererChoice.JPEG);
    }
  }

  private static String engineBehind() {
    return Libvips.isHere() ? "vips" : "java2d";
  }
}
