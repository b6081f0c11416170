package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.pictures.RgbSpace;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class MatrixProfileTest {
  private static final int FIRST_TAG = 132;
  private static final int ENTRY = 12;

  @ParameterizedTest
  @EnumSource
  void colourSpacesHaveThreePrimariesAndThreeCurves(RgbSpace space) {
    MatrixProfile profile = MatrixProfile.of(space.profile()).orElseThrow();
    assertThat(profile.isGrey()).isFalse();
    assertThat(profile.curves()).hasSize(3);
    double[] white = new double[3];
    for (double[] primary : profile.primaries().orElseThrow()) {
      Arrays.setAll(white, i -> white[i] + primary[i]);
    }
    assertThat(white).containsExactly(new double[] {0.9642, 1, 0.8249}, within(0.001));
  }

  @ParameterizedTest
  @EnumSource
  void greyHasOneCurve(RgbSpace space) {
    MatrixProfile profile = MatrixProfile.of(space.greyProfile()).orElseThrow();
    assertThat(profile.isGrey()).isTrue();
    assertThat(profile.curves()).hasSize(1);
  }

  @Test
  void theProfilesOfTheJdkAreRead() {
    MatrixProfile linear =
        MatrixProfile.of(ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData()).orElseThrow();
    assertThat(linear.curves().getFirst().light(0.5)).isCloseTo(0.5, within(0.001));
    MatrixProfile grey =
        MatrixProfile.of(ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData()).orElseThrow();
    assertThat(grey.isGrey()).isTrue();
  }

  /// The formulas of ICC.1:2022, table 68, each with its values at 0.1 and at 0.9.
  static Stream<Formula> formulas() {
    return Stream.of(
        new Formula(0, List.of(2.0), 0.01, 0.81),
        new Formula(1, List.of(2.0, 1.25, -0.25), 0, 0.765625),
        new Formula(2, List.of(2.0, 1.0, -0.5, 0.25), 0.25, 0.41),
        new Formula(3, List.of(2.0, 0.5, 0.25, 0.5, 0.25), 0.05, 0.49),
        new Formula(4, List.of(2.0, 0.5, 0.25, 0.5, 0.25, 0.125, 0.0625), 0.1125, 0.615));
  }

  record Formula(int kind, List<Double> parameters, double low, double high) {
    byte[] tag() {
      ByteBuffer tag = ByteBuffer.allocate(12 + 4 * parameters.size());
      tag.put("para".getBytes(StandardCharsets.US_ASCII)).putInt(0).putShort((short) kind);
      tag.position(12);
      for (double parameter : parameters) {
        tag.putInt((int) Math.round(parameter * 65_536));
      }
      return tag.array();
    }
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void everyKindOfFormulaIsComputed(Formula formula) {
    TransferFunction curve =
        MatrixProfile.of(withCurve(formula.tag())).orElseThrow().curves().get(0);
    assertThat(curve.light(0.1)).isCloseTo(formula.low(), within(0.0001));
    assertThat(curve.light(0.9)).isCloseTo(formula.high(), within(0.0001));
  }

  @Test
  void aCurveWithoutSamplesIsTheIdentity() {
    byte[] tag = new byte[12];
    System.arraycopy("curv".getBytes(StandardCharsets.US_ASCII), 0, tag, 0, 4);
    TransferFunction curve = MatrixProfile.of(withCurve(tag)).orElseThrow().curves().get(0);
    assertThat(curve.light(0.25)).isEqualTo(0.25);
  }

  @Test
  void curvesWithoutAValueAreNotUsed() {
    assertThat(MatrixProfile.of(withCurve(new Formula(1, List.of(2.0, 0.0, 0.0), 0, 0).tag())))
        .isEmpty();
    assertThat(MatrixProfile.of(withCurve(new Formula(0, List.of(-1.0), 0, 0).tag()))).isEmpty();
    assertThat(MatrixProfile.of(withCurve(new Formula(5, Collections.nCopies(7, 0.0), 0, 0).tag())))
        .isEmpty();
  }

  @Test
  void aTableTakesPrecedenceOverTheMatrix() {
    byte[] profile = RgbSpace.DISPLAY_P3.profile();
    System.arraycopy("A2B0".getBytes(StandardCharsets.US_ASCII), 0, profile, FIRST_TAG, 4);
    assertThat(MatrixProfile.of(profile)).isEmpty();
  }

  @Test
  void moreTagsThanAColourEngineReadsAreNotUsed() {
    byte[] profile = RgbSpace.ADOBE_RGB.profile();
    ByteBuffer.wrap(profile).putInt(FIRST_TAG - 4, -1);
    assertThat(MatrixProfile.of(profile)).isEmpty();
  }

  @Test
  void damagedAndCutOffProfilesNeverThrow() {
    for (byte[] profile :
        new byte[][] {RgbSpace.REC_2020.profile(), RgbSpace.SRGB.greyProfile(), new byte[0]}) {
      for (int at = 0; at < profile.length; at++) {
        var _ = MatrixProfile.of(Arrays.copyOf(profile, at));
        for (int bit = 0; bit < 8; bit++) {
          byte[] damaged = profile.clone();
          damaged[at] ^= (byte) (1 << bit);
          MatrixProfile.of(damaged)
              .ifPresent(read ->
                  assertThat(read.curves())
                      .allSatisfy(curve -> assertThat(curve.light(0.5)).isBetween(0.0, 1.0)));
        }
      }
    }
    assertThat(MatrixProfile.of(Arrays.copyOf(RgbSpace.SRGB.profile(), 300))).isEmpty();
  }

  /// Returns a grey profile with this curve as its last tag.
  private static byte[] withCurve(byte[] tag) {
    byte[] grey = RgbSpace.SRGB.greyProfile();
    byte[] profile = Arrays.copyOf(grey, grey.length + tag.length);
    System.arraycopy(tag, 0, profile, grey.length, tag.length);
    int tags = ByteBuffer.wrap(profile).getInt(FIRST_TAG - 4);
    int last = FIRST_TAG + (tags - 1) * ENTRY;
    ByteBuffer.wrap(profile).putInt(last + 4, grey.length).putInt(last + 8, tag.length);
    return profile;
  }
}
