package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.resizers.configurations.ScalingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reducing while decoding must not cost sharpness, compared with a Lanczos filter in `double` over
/// every pixel of the full decode.
final class SharpnessTest {
  private static final byte[] JPEG = Jpegs.encode(Scenes.photo(901, 601), 92);

  private final Renderer renderer = Renderer.with(Decoders.usual(), Engine.JAVA2D);

  @ParameterizedTest
  @ValueSource(ints = {45, 120, 225, 299, 300, 451, 800})
  void aThumbnailIsAsSharpAsOneFromTheFullPicture(int width) throws Exception {
    BufferedImage ours = pixels(width);
    BufferedImage reference = Reference.lanczos(full(), ours.getWidth(), ours.getHeight());
    assertThat(Looking.nearness(ours, reference)).isGreaterThan(42);
  }

  @Test
  void itIsNearerToTheFullPictureThanThumbnailatorsOwnWay() throws Exception {
    BufferedImage ours = pixels(120);
    BufferedImage plain =
        Thumbnails.of(full())
            .forceSize(ours.getWidth(), ours.getHeight())
            .scalingMode(ScalingMode.PROGRESSIVE_BILINEAR)
            .asBufferedImage();
    BufferedImage reference = Reference.lanczos(full(), ours.getWidth(), ours.getHeight());
    assertThat(Looking.nearness(ours, reference))
        .isGreaterThan(Looking.nearness(plain, reference) + 6);
  }

  private BufferedImage pixels(int width) throws Exception {
    Recipe recipe = Recipe.inside(Box.ofWidth(width)).withFormat(ImageFormat.PNG);
    Thumbnail thumbnail = Looking.render(renderer, JPEG, recipe);
    return Looking.pixels(thumbnail);
  }

  private static BufferedImage full() throws Exception {
    return ImageIO.read(new ByteArrayInputStream(JPEG));
  }
}
