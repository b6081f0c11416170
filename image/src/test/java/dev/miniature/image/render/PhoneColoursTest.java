package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.RgbSpace;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A phone's photo in Display P3 must look as if each of its pixels had been converted by the
/// formula, and then filtered in double precision, in the order that costs most.
final class PhoneColoursTest {
  private static final RgbSpace SPACE = RgbSpace.DISPLAY_P3;

  /// A ninth of the 12 megapixels of a phone, and of the 720 pixels of a thumbnail.
  private static final int WIDTH = 1333;

  private static final int HEIGHT = 1000;
  private static final int SIDE = 240;
  private static final byte[] PHOTO = Jpegs.encode(Scenes.photo(WIDTH, HEIGHT), 95);

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);

  /// Without a profile it is ΔE 0.46, because the original has chroma at half the size.
  @Test
  void pixelsDifferLessThanTheEyeSees() throws Exception {
    assertThat(difference(inP3(), inSrgb(picture()), ImageFormat.PNG)).isLessThan(0.7);
  }

  /// JPEG itself loses more than that, in every colour space.
  @Test
  void aJpegLosesNoMoreThanThatOfAPhotoInSrgb() throws Exception {
    double plain = difference(PHOTO, picture(), ImageFormat.JPEG);
    assertThat(difference(inP3(), inSrgb(picture()), ImageFormat.JPEG)).isLessThan(plain + 0.25);
  }

  private double difference(byte[] file, BufferedImage exact, ImageFormat format) throws Exception {
    Thumbnail thumbnail =
        Looking.render(renderer, file, Recipe.inside(Box.of(SIDE, SIDE)).withFormat(format));
    Dimensions size = thumbnail.dimensions();
    return Ciede2000.mean(
        Looking.pixels(thumbnail), Reference.lanczos(exact, size.width(), size.height()));
  }

  private static byte[] inP3() {
    return JpegSegments.withProfile(PHOTO, SPACE.profile());
  }

  private static BufferedImage picture() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(PHOTO));
  }

  private static BufferedImage inSrgb(BufferedImage numbers) {
    int width = numbers.getWidth();
    int height = numbers.getHeight();
    BufferedImage srgb = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        srgb.setRGB(x, y, SPACE.toSrgb(numbers.getRGB(x, y)));
      }
    }
    return srgb;
  }
}
