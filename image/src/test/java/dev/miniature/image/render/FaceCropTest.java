package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Fit;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Portrait;
import dev.miniature.pictures.SubjectScene;
import dev.miniature.pictures.Turned;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether faces are kept whole where a picture is cropped.
final class FaceCropTest {
  private static final int PORTRAITS = 100;
  private static final Framing FACES =
      Framing.inside(Box.of(200, 200)).withFit(Fit.COVER).withGravity(Gravity.Content.FACES);

  @Test
  void theFaceIsKeptWholeInAtLeast95Of100Portraits() throws Exception {
    int faces = 0;
    int smart = 0;
    int centre = 0;
    for (int seed = 0; seed < PORTRAITS; seed++) {
      Portrait portrait = Portrait.of(seed);
      byte[] file = Jpegs.encode(portrait.image(), 88);
      faces += keeps(portrait, CropSearch.settled(file, FACES)) ? 1 : 0;
      Framing salient = FACES.withGravity(Gravity.Content.SMART);
      smart += keeps(portrait, CropSearch.settled(file, salient)) ? 1 : 0;
      centre += keeps(portrait, FACES.withGravity(Gravity.Direction.CENTRE)) ? 1 : 0;
    }
    System.out.printf(
        "faces kept whole of %d: faces %d, smart %d, centre %d%n", PORTRAITS, faces, smart, centre);
    assertThat(faces).isGreaterThanOrEqualTo(PORTRAITS * 95 / 100);
    assertThat(centre).isLessThan(PORTRAITS / 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aFaceIsFoundWhicheverWayThePictureIsStored(int exif) throws Exception {
    Portrait portrait = Portrait.of(2);
    BufferedImage stored = Turned.stored(portrait.image(), exif);
    byte[] file = JpegSegments.withOrientation(Jpegs.encode(stored, 92), exif);
    assertThat(keeps(portrait, CropSearch.settled(file, FACES))).isTrue();
  }

  @Test
  void withoutAFaceItIsWhereThereIsMostToSee() throws Exception {
    byte[] file = Jpegs.encode(SubjectScene.of(17).image(), 90);
    assertThat(CropSearch.settled(file, FACES))
        .isEqualTo(CropSearch.settled(file, FACES.withGravity(Gravity.Content.SMART)));
  }

  private static boolean keeps(Portrait portrait, Framing framing) {
    return CropSearch.keeps(portrait.image(), portrait.face(), framing);
  }
}
