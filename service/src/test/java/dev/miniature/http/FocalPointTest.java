package dev.miniature.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.KeptInMemory;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.Pngs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The focal point that an original has as metadata of the store.
final class FocalPointTest {
  private static final byte[] PNG = Pngs.encode(Patches.image(900, 300));

  private final KeptInMemory originals =
      new KeptInMemory()
          .keep("plain.png", PNG)
          .keep("left.png", PNG, Map.of("focus", "0.1,0.5"))
          .keep("right.png", PNG, Map.of("focus", " 0.9 , 0.5 "))
          .keep("odd.png", PNG, Map.of("focus", "left, please"))
          .keep("long.png", PNG, Map.of("focus", "0".repeat(2_000)));
  private final Asked asked = Asked.of(originals);

  @Test
  void itDecidesWhatIsKept() throws Exception {
    assertThat(column("/plain_square.png")).isEqualTo(1);
    assertThat(column("/left_square.png")).isEqualTo(0);
    assertThat(column("/right_square.png")).isEqualTo(2);
  }

  @Test
  void itCostsNoMoreQuestions() {
    asked.get("/left_square.png");
    asked.head("/left_square.png");
    assertThat(originals.questions()).containsExactly("get left.png", "head left.png");
  }

  @Test
  void itCountsInTheTagWhereverItDecides() {
    assertThat(tag("/left_square.png"))
        .isNotEqualTo(tag("/right_square.png"))
        .isNotEqualTo(tag("/plain_square.png"))
        .isEqualTo(asked.head("/left_square.png").headers().get("ETag"));
    assertThat(asked.getUnless("/left_square.png", tag("/left_square.png")).status())
        .isEqualTo(304);
    assertThat(tag("/left_w300.png")).isEqualTo(tag("/plain_w300.png"));
  }

  @Test
  void aMalformedOneIsIgnoredAndLogged() throws Exception {
    assertThat(column("/odd_square.png")).isEqualTo(1);
    assertThat(asked.logged().toJson())
        .contains("\"warning\":\"focus is 'left, please', expected two shares such as 0.4,0.3\"");
    assertThat(tag("/odd_square.png")).isEqualTo(tag("/plain_square.png"));
    assertThat(asked.get("/long_square.png").status()).isEqualTo(200);
    assertThat(asked.logged().toJson()).hasSizeLessThan(1_000);
    assertThat(column("/left_square.png")).isZero();
    assertThat(asked.logged().toJson()).doesNotContain("warning");
  }

  private String tag(String path) {
    return Optional.ofNullable(asked.get(path).headers().get("ETag")).orElseThrow();
  }

  /// Returns which column of patches is in the middle of the visible part.
  private int column(String path) throws Exception {
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(asked.get(path).body()));
    int middle = shown.getRGB(shown.getWidth() / 2, shown.getHeight() / 2);
    for (int column = 0; column < Patches.SIDE; column++) {
      if (Patches.distance(middle, Patches.rgb(column, 1)) < 9) {
        return column;
      }
    }
    throw new AssertionError("Between two patches");
  }
}
