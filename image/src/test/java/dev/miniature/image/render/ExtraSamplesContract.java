package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PlainTiffs;
import dev.miniature.pictures.PlainTiffs.Extra;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contract of every renderer for a TIFF's extra samples: only those declared as opacity are
/// opacity.
interface ExtraSamplesContract {
  int WIDTH = 40;
  int HEIGHT = 30;

  Renderer renderer();

  /// A plain colour, with the same number in each extra sample.
  @ParameterizedTest(name = "{0} colours 200/100/50 with {1}, {2}: {3}")
  @CsvSource({
    "1,   0, UNSPECIFIED,                200 200 200 255",
    "3,   0, UNSPECIFIED,                200 100 50 255",
    "3, 128, UNSPECIFIED,                200 100 50 255",
    "3,   0, UNSPECIFIED UNSPECIFIED,    200 100 50 255",
    "1, 128, UNASSOCIATED,               200 200 200 128",
    "3, 128, UNASSOCIATED,               200 100 50 128",
    "3, 200, ASSOCIATED,                 255 128 64 200",
    "3, 128, UNASSOCIATED UNSPECIFIED,   200 100 50 128",
  })
  default void onlyWhatIsCalledOpacityIsOpacity(
      int colours, int extra, String kinds, String expected) throws Exception {
    Extra[] extras = Arrays.stream(kinds.split(" ", -1)).map(Extra::valueOf).toArray(Extra[]::new);
    byte[] file = file(colours, extra, extras);
    Recipe recipe = Recipe.inside(Box.of(20, 15)).withFormat(ImageFormat.PNG);
    BufferedImage png = Looking.pixels(Looking.render(renderer(), file, recipe));
    int[] argb = Arrays.stream(expected.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    int pixel = png.getRGB(10, 7);
    assertThat(pixel >>> 24).isEqualTo(argb[3]);
    assertThat(Patches.distance(pixel, argb[0] << 16 | argb[1] << 8 | argb[2])).isLessThan(4);
    BufferedImage onBlack =
        Looking.pixels(
            Looking.render(
                renderer(),
                file,
                recipe
                    .withFormat(ImageFormat.JPEG)
                    .withQuality(95)
                    .withBackground(new Rgb(0, 0, 0))));
    int[] shown = Arrays.stream(argb).map(each -> each * argb[3] / 255).toArray();
    assertThat(Patches.distance(onBlack.getRGB(10, 7), shown[0] << 16 | shown[1] << 8 | shown[2]))
        .isLessThan(8);
  }

  private static byte[] file(int colours, int extra, Extra... extras) {
    int each = colours + extras.length;
    byte[] samples = new byte[WIDTH * HEIGHT * each];
    byte[] colour = {(byte) 200, 100, 50};
    for (int i = 0; i < samples.length; i++) {
      int band = i % each;
      samples[i] = band < colours ? colour[band] : (byte) extra;
    }
    return PlainTiffs.of(WIDTH, HEIGHT, colours == 1 ? 1 : 2, samples, extras);
  }
}
