package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Decoders;
import dev.miniature.image.ImageException;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.TooComplexException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Only librsvg can determine the size of a drawing, so its shape is checked after that, and before
/// it is drawn.
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class DrawingShapesTest {
  private final Renderer renderer = Renderer.with(Decoders.usual().withDrawings(), Engine.VIPS);

  @ParameterizedTest
  @CsvSource({"507904,22", "22,507904", "65536,65536", "10001,1"})
  void whatIsTooLongForAPictureIsTooLongForADrawing(int width, int height) {
    assertThatThrownBy(() -> renderer.header(OriginalBytes.of(drawing(width, height))))
        .isInstanceOf(TooComplexException.class);
  }

  @Test
  void theLongestSideIsTaken() throws ImageException {
    assertThat(renderer.header(OriginalBytes.of(drawing(65_535, 7))).stored().width())
        .isEqualTo(65_535);
  }

  private static byte[] drawing(int width, int height) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height)
        .concat("\"><rect width=\"9\" height=\"9\"/></svg>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
