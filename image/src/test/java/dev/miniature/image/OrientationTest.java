package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.pictures.Turned;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OrientationTest {
  private static final BufferedImage PICTURE = Turned.upright(48, 32);

  /// A picture that must be turned by one and then by the other, stored by turning it back twice.
  @ParameterizedTest
  @EnumSource
  void twoInARowAreOne(Orientation first) {
    for (Orientation next : Orientation.values()) {
      BufferedImage stored = Turned.stored(Turned.stored(PICTURE, next.exif()), first.exif());
      BufferedImage atOnce = Turned.stored(PICTURE, first.then(next).exif());
      assertThat(pixels(atOnce)).as("%s, %s", first, next).isEqualTo(pixels(stored));
      assertThat(atOnce.getWidth()).isEqualTo(stored.getWidth());
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachIsUndoneByItsInverse(Orientation orientation) {
    assertThat(orientation.then(orientation.inverse())).isEqualTo(Orientation.UPRIGHT);
    assertThat(orientation.inverse().then(orientation)).isEqualTo(Orientation.UPRIGHT);
  }

  @ParameterizedTest
  @EnumSource
  void edgesGoWhereTheirPixelsGo(Orientation orientation) {
    Insets cut = new Insets(1, 2, 3, 4);
    Dimensions stored = new Dimensions(40, 30);
    Insets shown = cut.turned(orientation);
    Dimensions size = orientation.apply(stored);
    BufferedImage mark = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
    mark.setRGB(shown.left(), shown.top(), 1);
    mark.setRGB(size.width() - 1 - shown.right(), size.height() - 1 - shown.bottom(), 1);
    BufferedImage back = Turned.stored(mark, orientation.exif());
    int corners = 0;
    for (int x : new int[] {cut.left(), stored.width() - 1 - cut.right()}) {
      for (int y : new int[] {cut.top(), stored.height() - 1 - cut.bottom()}) {
        corners += back.getRGB(x, y) & 1;
      }
    }
    assertThat(corners).isEqualTo(2);
    assertThat(shown.turned(orientation.inverse())).isEqualTo(cut);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
