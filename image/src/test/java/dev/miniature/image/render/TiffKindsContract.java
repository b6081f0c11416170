package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Box;
import dev.miniature.image.Recipe;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.pictures.Tiffs;
import dev.miniature.pictures.Tiffs.Numbers;
import dev.miniature.pictures.Tiffs.Piece;
import org.junit.jupiter.api.Test;

/// The contract of every renderer for kinds of TIFF that no decoder shows correctly.
interface TiffKindsContract {
  Renderer renderer();

  @Test
  default void aKindThatNothingShowsRightIsNotRead() {
    byte[] grey = new Tiffs(40, 30, 1, 32, Numbers.FLOAT, 1, 0, new Piece.Strip(30)).file();
    byte[] lab = new Tiffs(40, 30, 3, 8, Numbers.WHOLE, 8, 0, new Piece.Strip(30)).file();
    for (byte[] file : new byte[][] {grey, lab}) {
      assertThatExceptionOfType(UnknownFormatException.class)
          .isThrownBy(() -> Looking.render(renderer(), file, Recipe.inside(Box.of(20, 20))));
    }
  }
}
