package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Box;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.RareKinds;
import dev.miniature.image.Recipe;
import dev.miniature.pictures.Patches;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The contract of every renderer for the kinds of BMP, TGA, PNM and PCX.
interface RareKindsContract {
  Recipe WHOLE = Recipe.inside(Box.of(100, 100)).withFormat(ImageFormat.PNG);
  Recipe THIRD = Recipe.inside(Box.of(31, 31)).withFormat(ImageFormat.PNG);

  Renderer renderer();

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.miniature.image.RareKinds#all")
  default void everyKindKeepsColoursOpacityAndPlace(RareKinds kind) throws Exception {
    assertThat(renderer().header(OriginalBytes.of(kind.file())).stored()).isEqualTo(RareKinds.SIZE);
    for (Recipe recipe : new Recipe[] {WHOLE, THIRD}) {
      BufferedImage png = Looking.pixels(Looking.render(renderer(), kind.file(), recipe));
      for (int patch = 0; patch < 9; patch++) {
        int column = patch % Patches.SIDE;
        int row = patch / Patches.SIDE;
        int pixel =
            png.getRGB(
                Patches.middle(column, png.getWidth()), Patches.middle(row, png.getHeight()));
        int colour = kind.colour().applyAsInt(Patches.rgb(column, row));
        assertThat(pixel >>> 24).isCloseTo(patch == 4 ? kind.alpha() : 255, within(1));
        assertThat(Patches.distance(pixel, colour))
            .as("patch %d, %x for %x", patch, pixel, colour)
            .isLessThanOrEqualTo(kind.tolerance());
      }
    }
  }

  /// This finds a picture that is one row too low, which would be correct in the middle of each
  /// patch.
  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.miniature.image.RareKinds#all")
  default void everyKindBeginsAndEndsWithItsOwnRows(RareKinds kind) throws Exception {
    BufferedImage png = Looking.pixels(Looking.render(renderer(), kind.file(), WHOLE));
    int third = RareKinds.SIZE.height() / Patches.SIDE;
    for (int edge : new int[] {third, 2 * third}) {
      int below = kind.colour().applyAsInt(Patches.rgb(0, edge / third));
      int above = kind.colour().applyAsInt(Patches.rgb(0, edge / third - 1));
      assertThat(Patches.distance(png.getRGB(5, edge), below))
          .as("row %d", edge)
          .isLessThanOrEqualTo(kind.tolerance());
      assertThat(Patches.distance(png.getRGB(5, edge - 1), above))
          .as("row %d", edge - 1)
          .isLessThanOrEqualTo(kind.tolerance());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.miniature.image.RareKinds#all")
  default void everyKindWithHalfItsBytesIsBroken(RareKinds kind) {
    byte[] half = Arrays.copyOf(kind.file(), kind.file().length / 2);
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> Looking.render(renderer(), half, WHOLE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.miniature.image.RareKinds#all")
  default void noDamageDoesMoreThanBreakAKind(RareKinds kind) {
    Damage.all(kind.file()).forEach(damaged -> Damage.survives(renderer(), damaged));
  }
}
