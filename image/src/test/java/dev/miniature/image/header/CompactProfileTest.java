package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.pictures.RgbSpace;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The profiles that are written, as Little CMS of the JDK reads them.
final class CompactProfileTest {
  private static final double[][] SRGB = {
    {0.4361, 0.2225, 0.0139}, {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}
  };
  private static final TransferFunction GAMMA = new TransferFunction.Power(2.2);

  @ParameterizedTest
  @EnumSource(RgbSpace.class)
  void aColourEngineConvertsByThemAsByTheOriginal(RgbSpace space) {
    byte[] compact = compact(space.profile());
    assertThat(compact).hasSizeLessThanOrEqualTo(CompactProfile.MAX_BYTES);
    ICC_ColorSpace before = space(space.profile());
    ICC_ColorSpace after = space(compact);
    for (int colour = 0; colour < 125; colour++) {
      int green = colour / 5 % 5;
      int blue = colour / 25;
      float[] numbers = {colour % 5 * 0.25f, green * 0.25f, blue * 0.25f};
      assertAlike(before.toRGB(numbers), after.toRGB(numbers));
    }
  }

  @ParameterizedTest
  @EnumSource(RgbSpace.class)
  void aColourEngineConvertsGreyByThemAsByTheOriginal(RgbSpace space) {
    byte[] compact = compact(space.greyProfile());
    ICC_ColorSpace before = space(space.greyProfile());
    ICC_ColorSpace after = space(compact);
    assertThat(after.getType()).isEqualTo(ColorSpace.TYPE_GRAY);
    for (int level = 0; level < 256; level++) {
      float[] number = {level / 255f};
      assertAlike(before.toRGB(number), after.toRGB(number));
    }
  }

  @Test
  void nothingOfTheOriginalsNameIsWritten() {
    byte[] original = RgbSpace.DISPLAY_P3.profile();
    assertThat(text(original)).contains("DISPLAY_P3");
    assertThat(text(compact(original))).doesNotContain("DISPLAY_P3");
  }

  @Test
  void longCurvesOfSamplesGetFewerPoints() {
    float[] curve = new float[4096];
    for (int i = 0; i < curve.length; i++) {
      curve[i] = (float) Math.pow(i / 4095.0, 2.6);
    }
    TransferFunction samples = new TransferFunction.Sampled(curve);
    byte[] file = CompactProfile.of(colours(samples)).orElseThrow();
    assertThat(file).hasSizeLessThanOrEqualTo(CompactProfile.MAX_BYTES);
    TransferFunction read = MatrixProfile.of(file).orElseThrow().curves().getFirst();
    assertThat(CompactProfile.areAlike(samples, read)).isTrue();
  }

  /// A curve with a step has no short form, and three different curves share the room.
  @Test
  void whatHasNoShortFormIsNotWritten() {
    float[] steps = new float[1024];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (i / 16 * 16) / 1023f;
    }
    steps[1023] = 1;
    assertThat(CompactProfile.of(colours(new TransferFunction.Sampled(steps)))).isEmpty();
    List<TransferFunction> three = List.of(GAMMA, new TransferFunction.Power(2.1), GAMMA);
    assertThat(CompactProfile.of(new MatrixProfile(three, Optional.of(SRGB)))).isPresent();
  }

  @Test
  void coloursOfNoRealPictureAreNotWritten() {
    List<TransferFunction> curves =
        List.of(
            new TransferFunction.Power(0),
            new TransferFunction.Power(Double.NaN),
            new TransferFunction.Power(1e9),
            new TransferFunction.Formula(2.2, 40_000, 0, 0, 0, 0, 0),
            new TransferFunction.Formula(1, -1, 1, 0, 0, 0, 0),
            new TransferFunction.Formula(1, 0.5, 0, 0, 0, 0, 0),
            new TransferFunction.Sampled(new float[] {0, 0.9f, 0.3f, 1}),
            new TransferFunction.Sampled(new float[] {1, 0}),
            new TransferFunction.Sampled(new float[] {0.5f, 1}),
            TransferFunction.Named.PQ,
            TransferFunction.Named.HLG);
    for (TransferFunction curve : curves) {
      assertThat(CompactProfile.of(colours(curve))).as("%s", curve).isEmpty();
    }
    double[][] flat = {{0.32, 0.33, 0.27}, {0.32, 0.33, 0.27}, {0.32, 0.34, 0.28}};
    double[][] daylight = {{0.4124, 0.2126, 0.0193}, {0.3576, 0.7152, 0.1192}, {0.18, 0.07, 0.95}};
    double[][] mirrored = {SRGB[1], SRGB[0], SRGB[2]};
    double[][] empty = new double[3][3];
    for (double[][] primaries : List.of(flat, daylight, mirrored, empty)) {
      assertThat(
              CompactProfile.of(
                  new MatrixProfile(Collections.nCopies(3, GAMMA), Optional.of(primaries))))
          .isEmpty();
    }
  }

  @Test
  void damageNeverThrowsAndWhatIsWrittenIsReadAlike() {
    for (byte[] profile :
        List.of(
            RgbSpace.REC_2020.profile(),
            RgbSpace.DISPLAY_P3.profile(),
            RgbSpace.ADOBE_RGB.greyProfile())) {
      for (int at = 0; at < profile.length; at++) {
        for (int bit = 0; bit < 8; bit++) {
          byte[] damaged = profile.clone();
          damaged[at] ^= (byte) (1 << bit);
          Optional<byte[]> file = MatrixProfile.of(damaged).flatMap(CompactProfile::of);
          assertThat(file.map(each -> each.length).orElse(0)).isLessThanOrEqualTo(600);
        }
      }
    }
  }

  private static MatrixProfile colours(TransferFunction curve) {
    return new MatrixProfile(Collections.nCopies(3, curve), Optional.of(SRGB));
  }

  private static byte[] compact(byte[] profile) {
    return MatrixProfile.of(profile).flatMap(CompactProfile::of).orElseThrow();
  }

  private static ICC_ColorSpace space(byte[] profile) {
    return new ICC_ColorSpace(ICC_Profile.getInstance(profile));
  }

  private static void assertAlike(float[] one, float[] other) {
    for (int i = 0; i < one.length; i++) {
      assertThat(one[i] * 255).isCloseTo(other[i] * 255, within(1f));
    }
  }

  private static String text(byte[] profile) {
    return new String(profile, StandardCharsets.UTF_16BE)
        + new String(Arrays.copyOfRange(profile, 1, profile.length), StandardCharsets.UTF_16BE);
  }
}
