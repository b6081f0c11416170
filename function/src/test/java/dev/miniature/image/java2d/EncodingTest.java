package dev.miniature.image.java2d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.TooManyBytesException;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

final class EncodingTest {
  private static final Recipe ANY = Recipe.inside(Box.ofWidth(1));
  private static final int ROOM = 1_000_000;

  @Test
  void aSideThatTheEncoderOfJpegDoesNotTakeIsTooMuch() {
    BufferedImage tooLong = new BufferedImage(1, 65_501, BufferedImage.TYPE_INT_RGB);
    assertThatThrownBy(() -> Encoding.encode(tooLong, ImageFormat.JPEG, ANY, ROOM))
        .isInstanceOf(TooManyBytesException.class)
        .hasMessageContaining("65,501");
  }

  @Test
  void theLongestSideThatItTakesIsWritten() throws TooManyBytesException {
    BufferedImage longest = new BufferedImage(1, 65_500, BufferedImage.TYPE_INT_RGB);
    assertThat(Encoding.encode(longest, ImageFormat.JPEG, ANY, ROOM)).isNotEmpty();
  }
}
