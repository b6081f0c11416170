package dev.miniature.jpeg.gainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.pictures.GainMapJpegs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GainMapSourceTest {
  private static final byte[] PICTURE = Jpegs.encode(Scenes.photo(64, 48), 80);
  private static final byte[] MAP = Jpegs.grey(Scenes.photo(32, 24), 80);

  @Test
  void itIsFoundWithItsMetadata() throws Exception {
    for (byte[] file :
        List.of(GainMapJpegs.phone(PICTURE, MAP), GainMapJpegs.first(PICTURE, MAP))) {
      GainMapSource source = GainMapSource.find(file).orElseThrow();
      assertThat(source.metadata()).isEqualTo(IsoMetadataTest.USUAL);
      assertThat(source.start() + source.length()).isEqualTo(file.length);
      assertThat(source.file(file)).startsWith(0xFF, 0xD8).endsWith(0xFF, 0xD9);
    }
  }

  @Test
  void otherPicturesBeforeAndBehindItAreSkipped() throws Exception {
    byte[] map = GainMapJpegs.withIso(MAP, GainMapJpegs.iso());
    byte[] preview = JpegSegments.withComment(MAP, "a preview");
    byte[] noPicture = new byte[100];
    byte[] file =
        GainMapJpegs.joined(ByteOrder.BIG_ENDIAN, PICTURE, preview, noPicture, map, preview);
    assertThat(GainMapSource.find(file).orElseThrow().file(file)).isEqualTo(map);
  }

  @Test
  void theStandardsFormCountsMoreThanXmp() throws Exception {
    byte[] both =
        GainMapJpegs.withXmp(
            GainMapJpegs.withIso(MAP, GainMapJpegs.iso()), "hdrgm:Version=\"9\"", "");
    byte[] file = GainMapJpegs.joined(ByteOrder.BIG_ENDIAN, PICTURE, both);
    assertThat(GainMapSource.find(file).orElseThrow().metadata()).isEqualTo(IsoMetadataTest.USUAL);
  }

  @Test
  void mostPicturesHaveNone() throws Exception {
    assertThat(GainMapSource.find(PICTURE)).isEmpty();
    assertThat(GainMapSource.find(GainMapJpegs.joined(ByteOrder.LITTLE_ENDIAN, PICTURE, MAP, MAP)))
        .isEmpty();
    assertThat(GainMapSource.find(new byte[0])).isEmpty();
  }

  @Test
  void applesOwnKindIsNamed() {
    assertThatThrownBy(() -> GainMapSource.find(GainMapJpegs.apple(PICTURE, MAP)))
        .isInstanceOf(UnusableGainMapException.class)
        .hasMessage("Apple's own kind");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100",
    "1, 2147483647",
    "100, -1",
    "-1, 100",
    "-1, -1",
    "100, 0",
    "2147483647, 2147483647",
  })
  void partsOutsideOfTheFileAreLeftOut(int length, int offset) throws Exception {
    byte[] file =
        GainMapJpegs.withIndex(
            GainMapJpegs.withIso(PICTURE, GainMapJpegs.iso()),
            ByteOrder.BIG_ENDIAN,
            new int[] {0, length},
            new int[] {0, offset});
    assertThat(GainMapSource.find(file)).isEmpty();
  }

  @Test
  void onlyTheFirstPicturesOfALongIndexAreLookedAt() throws Exception {
    byte[] map = GainMapJpegs.withIso(MAP, GainMapJpegs.iso());
    byte[][] others = new byte[40][];
    Arrays.fill(others, MAP);
    others[14] = map;
    assertThat(GainMapSource.find(GainMapJpegs.joined(ByteOrder.BIG_ENDIAN, PICTURE, others)))
        .isPresent();
    others[14] = MAP;
    others[15] = map;
    assertThat(GainMapSource.find(GainMapJpegs.joined(ByteOrder.BIG_ENDIAN, PICTURE, others)))
        .isEmpty();
  }

  @Test
  void anIndexThatPointsAtItselfEnds() throws Exception {
    byte[] file = GainMapJpegs.withIndex(PICTURE, ByteOrder.BIG_ENDIAN, new int[16], new int[16]);
    assertThat(GainMapSource.find(file)).isEmpty();
  }

  @Test
  void nothingOfADamagedFileBreaksTheSearch() {
    byte[] whole = GainMapJpegs.phone(PICTURE, MAP);
    Random random = new Random(7);
    for (int trial = 0; trial < 3_000; trial++) {
      byte[] damaged = whole.clone();
      for (int i = random.nextInt(1, 8); i > 0; i--) {
        damaged[random.nextInt(1_500)] = (byte) random.nextInt();
      }
      byte[] cut = Arrays.copyOf(damaged, random.nextInt(2, damaged.length));
      assertThatCode(() -> search(damaged)).doesNotThrowAnyException();
      assertThatCode(() -> search(cut)).doesNotThrowAnyException();
    }
  }

  private static void search(byte[] file) {
    try {
      GainMapSource.find(file).ifPresent(source -> source.file(file));
    } catch (UnusableGainMapException told) {
      assertThat(told.reason()).isNotEmpty();
    }
  }
}
