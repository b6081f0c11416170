package dev.miniature.image.placeholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Beside what the programs of those make who made the formats.
final class HashesTest {
  @ParameterizedTest(name = "{0} {1}×{2}")
  @CsvFileSource(resources = "hashes.csv", numLinesToSkip = 1)
  void hashesAreThoseOfTheReference(
      String kind, int width, int height, String thumbHash, @Nullable String blurHash) {
    byte[] hash = ThumbHash.of(HashPictures.of(kind, width, height));
    assertThat(Base64.getEncoder().withoutPadding().encodeToString(hash)).isEqualTo(thumbHash);
    if (blurHash != null) {
      assertThat(BlurHash.of(HashPictures.of(kind, width, height))).isEqualTo(blurHash);
    }
  }

  @Test
  void theDominantColourIsThatOfMostPixelsAndNotTheMean() {
    assertThat(DominantColour.of(HashPictures.of("disc", 60, 60)).orElseThrow().toString())
        .isEqualTo("#1ea05a");
    assertThat(DominantColour.of(HashPictures.of("nothing", 9, 9))).isEmpty();
    assertThat(DominantColour.of(HashPictures.of("stripes", 99, 9)).orElseThrow().toString())
        .isEqualTo("#ff0000");
  }

  @Test
  void averagingKeepsColoursAndDoesNotLetWhatIsClearShineThrough() {
    var small = Averaging.within(HashPictures.of("disc", 60, 60), 6);
    assertThat(small.size().width()).isEqualTo(6);
    int middle = 4 * (3 * 6 + 3);
    assertThat(small.samples()[middle + 1] & 0xFF).isEqualTo(160);
    int edge = 4 * 3;
    assertThat(small.samples()[edge + 3] & 0xFF).isBetween(1, 254);
    assertThat(small.samples()[edge + 1] & 0xFF).isEqualTo(160);
  }
}
