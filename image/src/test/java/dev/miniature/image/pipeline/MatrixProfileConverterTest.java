package dev.miniature.image.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Dimensions;
import dev.miniature.image.java2d.Java2dProfiles;
import dev.miniature.image.pipeline.ProfileConverter.DeviceColours;
import dev.miniature.pictures.RgbSpace;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Compares conversions by profile with the same formula in double precision.
final class MatrixProfileConverterTest {
  /// Steps per channel, among them the darkest levels, where the curves are steepest.
  private static final int[] LEVELS = {
    0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 80, 105, 130, 155, 180, 205, 230, 250, 254, 255
  };

  private static final Dimensions SIZE =
      new Dimensions(LEVELS.length * LEVELS.length, LEVELS.length);

  private static final ProfileConverter CONVERTER =
      new MatrixProfileConverter((_, _, _, _) -> Optional.empty());

  @ParameterizedTest
  @EnumSource
  void coloursAreWithinOneLevelOfTheFormula(RgbSpace space) {
    Raster converted =
        CONVERTER.toSrgb(DeviceColours.RGB, SIZE, colours(), space.profile()).orElseThrow();
    assertThat(converted.format()).isEqualTo(PixelFormat.RGB);
    assertThat(worst(space, converted)).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = "SRGB", mode = Mode.EXCLUDE)
  void coloursAreAsExactAsThoseOfLittleCms(RgbSpace space) {
    Raster ours =
        CONVERTER.toSrgb(DeviceColours.RGB, SIZE, colours(), space.profile()).orElseThrow();
    Raster theirs =
        new Java2dProfiles()
            .toSrgb(DeviceColours.RGB, SIZE, colours(), space.profile())
            .orElseThrow();
    assertThat(mean(space, ours)).isLessThanOrEqualTo(mean(space, theirs));
  }

  @ParameterizedTest
  @EnumSource
  void greyStaysGreyAndFollowsItsCurve(RgbSpace space) {
    byte[] samples = new byte[256];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) i;
    }
    Raster converted =
        CONVERTER
            .toSrgb(DeviceColours.GREY, new Dimensions(256, 1), samples, space.greyProfile())
            .orElseThrow();
    assertThat(converted.format()).isEqualTo(PixelFormat.GREY);
    for (int i = 0; i < 256; i++) {
      int expected = space.toSrgb(i * 0x010101) & 0xFF;
      assertThat(Math.abs((converted.samples()[i] & 0xFF) - expected)).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void profilesThatAlternateKeepTheirOwnColours() {
    byte[] p3 =
        CONVERTER
            .toSrgb(DeviceColours.RGB, SIZE, colours(), RgbSpace.DISPLAY_P3.profile())
            .orElseThrow()
            .samples();
    byte[] adobe =
        CONVERTER
            .toSrgb(DeviceColours.RGB, SIZE, colours(), RgbSpace.ADOBE_RGB.profile())
            .orElseThrow()
            .samples();
    assertThat(adobe).isNotEqualTo(p3);
    assertThat(
            CONVERTER
                .toSrgb(DeviceColours.RGB, SIZE, colours(), RgbSpace.DISPLAY_P3.profile())
                .orElseThrow()
                .samples())
        .isEqualTo(p3);
  }

  @Test
  void profilesForOtherColoursGoToTheOtherConverter() {
    Raster other = Raster.blank(new Dimensions(1, 1), PixelFormat.RGB);
    ProfileConverter converter = new MatrixProfileConverter((_, _, _, _) -> Optional.of(other));
    for (DeviceColours colours : DeviceColours.values()) {
      byte[] unfit =
          colours == DeviceColours.RGB
              ? RgbSpace.DISPLAY_P3.greyProfile()
              : RgbSpace.DISPLAY_P3.profile();
      assertThat(converter.toSrgb(colours, new Dimensions(1, 1), new byte[4], unfit))
          .containsSame(other);
    }
  }

  private static byte[] colours() {
    byte[] samples = new byte[Math.toIntExact(SIZE.pixels() * 3)];
    for (int i = 0; i < SIZE.pixels(); i++) {
      samples[3 * i] = (byte) LEVELS[i % LEVELS.length];
      samples[3 * i + 1] = (byte) LEVELS[i / LEVELS.length % LEVELS.length];
      samples[3 * i + 2] = (byte) LEVELS[i / LEVELS.length / LEVELS.length];
    }
    return samples;
  }

  private static int worst(RgbSpace space, Raster converted) {
    byte[] colours = colours();
    int worst = 0;
    for (int i = 0; i < colours.length; i++) {
      worst = Math.max(worst, error(space, colours, converted, i));
    }
    return worst;
  }

  private static double mean(RgbSpace space, Raster converted) {
    byte[] colours = colours();
    double sum = 0;
    for (int i = 0; i < colours.length; i++) {
      sum += error(space, colours, converted, i);
    }
    return sum / colours.length;
  }

  private static int error(RgbSpace space, byte[] colours, Raster converted, int i) {
    int at = i / 3 * 3;
    int rgb = (colours[at] & 0xFF) << 16 | (colours[at + 1] & 0xFF) << 8 | (colours[at + 2] & 0xFF);
    int expected = space.toSrgb(rgb) >> (16 - 8 * (i % 3)) & 0xFF;
    return Math.abs((converted.samples()[i] & 0xFF) - expected);
  }
}
