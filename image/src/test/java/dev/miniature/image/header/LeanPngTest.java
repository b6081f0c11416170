package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.RgbSpace;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LeanPngTest {
  private static final byte[] PLAIN = Pngs.encode(Patches.image(60, 60));

  @Test
  void aFileWithNothingToLeaveOutIsNotCopied() throws Exception {
    assertThat(LeanPng.of(PLAIN)).isSameAs(PLAIN);
    byte[] wide = PngChunks.withProfile(PLAIN, RgbSpace.DISPLAY_P3.profile());
    assertThat(LeanPng.of(wide)).isSameAs(wide);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tEXt", "zTXt", "iTXt", "eXIf", "hIST", "sPLT", "abCd", "tIME"})
  void whatNoPixelDependsOnIsLeftOut(String name) throws Exception {
    byte[] once = PngChunks.with(PLAIN, name, new byte[1000]);
    byte[] twice = PngChunks.with(PngChunks.with(once, "gAMA", new byte[4]), name, new byte[9]);
    assertThat(LeanPng.of(once)).isEqualTo(PLAIN);
    assertThat(LeanPng.of(twice)).isEqualTo(PngChunks.with(PLAIN, "gAMA", new byte[4]));
  }

  @Test
  void theFirstProfileStays() throws Exception {
    byte[] second = PngChunks.withProfile(PLAIN, new byte[200]);
    byte[] first = PngChunks.withProfile(second, RgbSpace.DISPLAY_P3.profile());
    assertThat(LeanPng.of(first))
        .isEqualTo(PngChunks.withProfile(PLAIN, RgbSpace.DISPLAY_P3.profile()));
  }

  @Test
  void aFileThatWasCutOffStaysSo() throws Exception {
    byte[] texts = PngChunks.with(PLAIN, "tEXt", new byte[1000]);
    byte[] inPixels = Arrays.copyOf(texts, texts.length - 40);
    assertThat(LeanPng.of(inPixels)).isEqualTo(Arrays.copyOf(PLAIN, PLAIN.length - 40));
    assertThat(LeanPng.of(Arrays.copyOf(texts, 700))).isEqualTo(Arrays.copyOf(PLAIN, 33));
  }
}
