package dev.miniature.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PicturesTest {
  @Test
  void aPhotoIsTheSameEveryTime() {
    byte[] once = Jpegs.encode(Scenes.photo(120, 80), 90);
    assertThat(Jpegs.encode(Scenes.photo(120, 80), 90)).isEqualTo(once);
  }

  @Test
  void patchesKeepTheirColoursInEveryKindOfJpeg() throws IOException {
    BufferedImage patches = Patches.image(96, 96);
    assertPatches(Jpegs.encode(patches, 95), 4);
    assertPatches(Jpegs.encode(patches, 95, true, Jpegs.Sampling.FULL), 4);
    assertPatches(Jpegs.encode(patches, 95, false, Jpegs.Sampling.HALF), 4);
  }

  @Test
  void patchesKeepTheirColoursExactlyInPng() throws IOException {
    BufferedImage patches = Patches.image(96, 96);
    assertPatches(Pngs.encode(patches), 0);
    assertPatches(Pngs.interlaced(patches), 0);
  }

  private static void assertPatches(byte[] file, int tolerance) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    for (int row = 0; row < Patches.SIDE; row++) {
      for (int column = 0; column < Patches.SIDE; column++) {
        int x = Patches.middle(column, image.getWidth());
        int y = Patches.middle(row, image.getHeight());
        assertThat(distance(image.getRGB(x, y), Patches.rgb(column, row)))
            .as("patch %d, %d", column, row)
            .isLessThanOrEqualTo(tolerance);
      }
    }
  }

  private static int distance(int a, int b) {
    int red = Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF));
    int green = Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF));
    int blue = Math.abs((a & 0xFF) - (b & 0xFF));
    return Math.max(red, Math.max(green, blue));
  }
}
