package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class JpegWriterTest {
  private final JpegWriter writer = new JpegWriter();

  @ParameterizedTest
  @EnumSource
  void coefficientsSurviveAtEverySize(Subsampling subsampling) {
    Random random = new Random(1);
    for (int width = 1; width <= 40; width++) {
      for (int height = 1; height <= 40; height++) {
        survives(Frames.likePhotograph(width, height, subsampling, random));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLargestCoefficientsSurvive(Subsampling subsampling) {
    Random random = new Random(2);
    survives(
        Frames.of(
            40,
            24,
            subsampling,
            (block, index) ->
                index == 0 ? block % 2 == 0 ? -1024 : 1023 : random.nextInt(-1023, 1024)));
    survives(Frames.of(40, 24, subsampling, (_, index) -> random.nextBoolean() ? -1023 : 1023));
  }

  @Test
  void zerosBeforeACoefficientSurviveInAnyNumber() {
    survives(Frames.of(64 * 8, 8, Subsampling.GREY, (block, index) -> index == block ? -1 : 0));
  }

  @Test
  void lengthsOfEveryKindOfValueSurvive() {
    for (int bits = 0; bits <= 10; bits++) {
      int largest = (1 << bits) - 1;
      survives(
          Frames.of(
              80, 8, Subsampling.GREY, (block, index) -> index % 2 == 0 ? largest : -largest));
    }
  }

  @Test
  void aPictureOfOneColourHasOneSymbolATable() {
    QuantisedPicture plain = Frames.of(100, 60, Subsampling.S420, (_, _) -> 0);
    byte[] file = survives(plain);
    assertThat(ReadBack.codes(file).values()).hasSize(2).allMatch(table -> table.size() == 1);
  }

  @ParameterizedTest
  @EnumSource(names = "GREY", mode = EnumSource.Mode.EXCLUDE)
  void lumaAndChromaShareTablesInASmallPicture(Subsampling subsampling) {
    byte[] file = survives(Frames.likePhotograph(16, 16, subsampling, new Random(5)));
    assertThat(ReadBack.codes(file)).containsOnlyKeys(0x00, 0x10);
  }

  @Test
  void chromaHasTablesOfItsOwnWhereItDiffersAndThePictureIsLarge() {
    Random random = new Random(6);
    QuantisedPlane luma =
        Frames.likePhotograph(640, 480, Subsampling.S444, random).planes().getFirst();
    QuantisedPlane chroma =
        Frames.of(640, 480, Subsampling.S444, (_, index) -> index < 2 ? random.nextInt(2) : 0)
            .planes()
            .getFirst();
    byte[] file =
        survives(new QuantisedPicture(640, 480, Subsampling.S444, List.of(luma, chroma, chroma)));
    assertThat(ReadBack.codes(file)).containsOnlyKeys(0x00, 0x01, 0x10, 0x11);
  }

  @Test
  void aGreyPictureCarriesNoTablesForColour() {
    byte[] file = survives(Frames.of(9, 9, Subsampling.GREY, (_, index) -> index));
    assertThat(ReadBack.codes(file)).containsOnlyKeys(0x00, 0x10);
  }

  @Test
  void blocksBeyondTheEdgeAreLikeTheLastBeforeThemAndHaveNoDetail() {
    QuantisedPicture oneBlock = Frames.of(3, 3, Subsampling.S420, (_, index) -> 7 - index);
    short[] brightness = ReadBack.wholePlanes(write(oneBlock)).getFirst();
    assertThat(brightness).hasSize(4 * 64);
    for (int i = 64; i < brightness.length; i++) {
      assertThat(brightness[i]).isEqualTo((short) (i % 64 == 0 ? 7 : 0));
    }
  }

  @Test
  void noPictureLeavesATraceInTheNext() {
    Random random = new Random(3);
    QuantisedPicture first = Frames.likePhotograph(300, 200, Subsampling.S420, random);
    QuantisedPicture second = Frames.likePhotograph(31, 17, Subsampling.GREY, random);
    byte[] fresh = write(first);
    survives(second);
    assertThat(write(first)).isEqualTo(fresh).isEqualTo(with(new JpegWriter(), first));
  }

  @Test
  void planesLargerThanThePictureTheyHoldAreFine() {
    QuantisedPlane plane = new QuantisedPlane();
    plane.reset(10, 10);
    plane.reset(1, 1);
    survives(new QuantisedPicture(8, 8, Subsampling.GREY, List.of(plane)));
  }

  @ParameterizedTest
  @EnumSource
  void noCoefficientLargerThanAllowedIsWritten(Subsampling subsampling) {
    for (int index : new int[] {0, 1, 63}) {
      for (int value : new int[] {2048, -2048, Short.MAX_VALUE, -0x6000}) {
        QuantisedPicture wrong =
            Frames.of(8, 8, subsampling, (_, place) -> place == index ? value : 0);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> write(wrong))
            .withMessageContaining("too large");
      }
    }
  }

  private byte[] survives(QuantisedPicture frame) {
    byte[] file = write(frame);
    List<short[]> expected = Frames.coefficients(frame);
    List<short[]> found = ReadBack.planes(file);
    assertThat(found).hasSameSizeAs(expected);
    for (int component = 0; component < expected.size(); component++) {
      assertThat(found.get(component)).isEqualTo(expected.get(component));
    }
    return file;
  }

  private byte[] write(QuantisedPicture frame) {
    return with(writer, frame);
  }

  private static byte[] with(JpegWriter writer, QuantisedPicture frame) {
    return writer.write(frame, Quantisation.of(80));
  }
}
