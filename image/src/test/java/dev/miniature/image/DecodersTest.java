package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecodersTest {
  @Test
  void allButDrawingsAreReadUsually() {
    assertThat(Decoders.usual().allowed())
        .hasSize(ImageFormat.values().length - 1)
        .doesNotContain(ImageFormat.SVG);
    assertThat(Decoders.usual().named()).isEmpty();
    assertThat(Decoders.usual().switchedOff()).isEmpty();
    assertThat(Decoders.usual().withDrawings().allowed()).contains(ImageFormat.SVG);
  }

  @Test
  void aListIsExactlyWhatIsRead() {
    Decoders decoders = Decoders.named("jpeg, png,svg,tif");
    assertThat(decoders.allowed())
        .containsExactlyInAnyOrder(
            ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.SVG, ImageFormat.TIFF);
    assertThat(decoders.named()).isEqualTo(decoders.allowed());
    assertThat(decoders.switchedOff()).isEqualTo("gif, webp, avif, bmp, psd, icns, tga, pcx, pnm");
  }

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  void everyFormatHasItsNameInTheList(ImageFormat format) {
    assertThat(Decoders.named(format.name()).allowed()).containsExactly(format);
    assertThat(Decoders.named(format.name()).without(format).allowed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "jpeg,", "jpeg;png", "heic", "jpeg png", "-avif", "all"})
  void aNameThatIsNoneIsToldWithThoseThatThereAre(String list) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decoders.named(list))
        .withMessageContaining(
            "is not a format; expected a list of formats from jpeg, png, gif, webp")
        .withMessageEndingWith("pnm, svg");
  }

  @Test
  void whatIsOffIsNamed() {
    Decoders decoders = Decoders.usual().without(ImageFormat.AVIF);
    assertThat(decoders.switchedOff()).isEqualTo("avif");
    for (ImageFormat off : List.of(ImageFormat.AVIF, ImageFormat.SVG)) {
      assertThatExceptionOfType(SwitchedOffException.class)
          .isThrownBy(() -> decoders.check(off))
          .satisfies(refused -> assertThat(refused.format()).isEqualTo(off));
    }
  }
}
