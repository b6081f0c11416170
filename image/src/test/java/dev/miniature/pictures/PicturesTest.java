package dev.miniature.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The builders, checked with the JDK's own decoders.
final class PicturesTest {
  private final BufferedImage patches = Patches.image(96, 96);

  @Test
  void aPhotoIsTheSameEveryTime() {
    byte[] once = Jpegs.encode(Scenes.photo(120, 80), 90);
    assertThat(Jpegs.encode(Scenes.photo(120, 80), 90)).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource(Jpegs.Sampling.class)
  void patchesKeepTheirColoursInEveryKindOfJpeg(Jpegs.Sampling sampling) throws IOException {
    assertThat(Patches.distance(read(Jpegs.encode(patches, 95, false, sampling)))).isLessThan(5);
    assertThat(Patches.distance(read(Jpegs.encode(patches, 95, true, sampling)))).isLessThan(5);
  }

  @Test
  void fullSamplingKeepsAFineRedLineThatQuarterSamplingSmears() throws IOException {
    BufferedImage line = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 32; y++) {
      line.setRGB(17, y, 0xFF0000);
    }
    BufferedImage full = read(Jpegs.encode(line, 95, false, Jpegs.Sampling.FULL));
    BufferedImage quarter = read(Jpegs.encode(line, 95, false, Jpegs.Sampling.QUARTER));
    assertThat(Patches.distance(full.getRGB(17, 16), 0xFF0000)).isLessThan(20);
    assertThat(Patches.distance(quarter.getRGB(17, 16), 0xFF0000)).isGreaterThan(60);
  }

  @Test
  void onlyAProgressiveJpegHasTheProgressiveFrameMarker() {
    byte[] progressive = Jpegs.encode(patches, 90, true, Jpegs.Sampling.QUARTER);
    assertThat(Alike.structure(progressive)).contains("c2").doesNotContain("c0");
    assertThat(Alike.structure(Jpegs.encode(patches, 90))).contains("c0").doesNotContain("c2");
  }

  @Test
  void patchesKeepTheirColoursExactlyInPngAndBmpAndTiff() throws IOException {
    assertThat(Patches.distance(read(Pngs.encode(patches)))).isZero();
    assertThat(Patches.distance(read(Pngs.interlaced(patches)))).isZero();
    assertThat(Patches.distance(read(Exotics.bmp(patches)))).isZero();
    assertThat(Patches.distance(read(Exotics.tiff(patches)))).isZero();
  }

  @Test
  void fewColoursStayThemselvesInPaletteFiles() throws IOException {
    BufferedImage few = Palette.of(patches);
    assertThat(Patches.distance(read(Pngs.encode(few)))).isZero();
    assertThat(Patches.distance(read(Gifs.still(few)))).isZero();
    assertThat(Palette.of(Drawings.logo(40)).getRGB(0, 0) >>> 24).isZero();
  }

  @Test
  void pngKeepsSixteenBitsAChannel() throws IOException {
    BufferedImage deep = read(Pngs.encode(Deep.rgba(64, 48)));
    assertThat(deep.getSampleModel().getSampleSize()).containsExactly(16, 16, 16, 16);
    assertThat(deep.getRaster().getPixel(63, 0, (int[]) null))
        .containsExactly(65_535, 0, 0, 65_535);
  }

  @Test
  void fourInksComeBackFromCmykAndFromYcck() throws IOException {
    // 200, 60, 60: no cyan, much magenta and yellow, some black; all inverted.
    assertInks(CmykJpegs.cmyk(patches, 95), 255, 76, 76, 200);
    // The JDK returns YCC as stored: here of the inks 0, 179, 179.
    assertInks(CmykJpegs.ycck(patches, 95), 125, 158, 39, 200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theFirstStoredRowAndColumnLieWhereExifSaysTheyDo(int exif) {
    BufferedImage stored = Turned.stored(Turned.upright(96, 48), exif);
    int first = stored.getRGB(0, 0) & 0xFFFFFF;
    int second = stored.getRGB(stored.getWidth() - 1, 0) & 0xFFFFFF;
    int topLeft = Patches.rgb(0, 0);
    int topRight = Patches.rgb(2, 0);
    int bottomLeft = Patches.rgb(0, 2);
    int bottomRight = Patches.rgb(2, 2);
    List<Integer> corners =
        switch (exif) {
          case 1 -> List.of(topLeft, topRight);
          case 2 -> List.of(topRight, topLeft);
          case 3 -> List.of(bottomRight, bottomLeft);
          case 4 -> List.of(bottomLeft, bottomRight);
          case 5 -> List.of(topLeft, bottomLeft);
          case 6 -> List.of(topRight, bottomRight);
          case 7 -> List.of(bottomRight, topRight);
          default -> List.of(bottomLeft, topLeft);
        };
    assertThat(List.of(first, second)).isEqualTo(corners);
  }

  @Test
  void anAnimationHasAllItsFramesAtTheirPlaces() throws IOException {
    byte[] gif = Gifs.animated(Drawings.ball(60, 4));
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    assertThat(reader.getNumImages(true)).isEqualTo(5);
    assertThat(reader.read(0).getWidth()).isEqualTo(60);
    assertThat(reader.read(1).getWidth()).isEqualTo(12);
  }

  @Test
  void aLogoIsClearAtItsCornersAndSolidWithin() throws IOException {
    BufferedImage logo = read(Pngs.encode(Drawings.logo(100)));
    assertThat(logo.getRGB(0, 0) >>> 24).isZero();
    assertThat(logo.getRGB(50, 10)).isEqualTo(0xFF1F6FB2);
  }

  private static BufferedImage read(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  private static void assertInks(byte[] jpeg, int... expected) throws IOException {
    int middle = Patches.middle(0, 96);
    int[] found = Alike.samples(jpeg).orElseThrow().getPixel(middle, middle, (int[]) null);
    for (int ink = 0; ink < 4; ink++) {
      assertThat(found[ink]).as("ink %d", ink).isCloseTo(expected[ink], within(2));
    }
  }
}
