package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Gifs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.RawGif;
import dev.miniature.vips.VipsImage;
import dev.miniature.vips.VipsScope;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class VipsAnimationTest {
  private static final int FRAMES = 14;
  private static final byte[] BALL = Gifs.animated(Drawings.ball(120, FRAMES).subList(0, FRAMES));
  private static final Recipe SMALL = Recipe.inside(Box.ofWidth(60));

  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  void allFramesMoveOn(ImageFormat format) throws Exception {
    Thumbnail thumbnail = Libvips.render(BALL, SMALL.withFormat(format));
    assertThat(ImageHeaders.read(thumbnail.bytes()).frames()).isEqualTo(FRAMES);
    assertThat(ImageHeaders.read(thumbnail.bytes()).stored().width()).isEqualTo(60);
  }

  @Test
  void aWebpTurnsIntoAGifAgainWithTimesAndLoop() throws Exception {
    Thumbnail webp = Libvips.render(BALL, SMALL.withFormat(ImageFormat.WEBP));
    Thumbnail gif = Libvips.render(webp.bytes(), SMALL.withFormat(ImageFormat.GIF));
    assertThat(times(gif.bytes())).isEqualTo(times(BALL)).isNotEmpty();
    assertThat(new String(gif.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("NETSCAPE2.0");
  }

  @Test
  void aStillFormatGetsTheFirstFrame() throws Exception {
    Thumbnail thumbnail = Libvips.render(BALL, SMALL.withFormat(ImageFormat.PNG));
    assertThat(Libvips.pixels(thumbnail).getHeight()).isEqualTo(60);
  }

  /// Nothing was there before it, so restoring that clears the canvas, as in browsers.
  @Test
  void whereTheFirstFrameIsTakenBackTheNextIsTransparent() throws Exception {
    RawGif.Frame whole = new RawGif.Frame(Patches.image(40, 30), 0, 0);
    RawGif.Frame part = new RawGif.Frame(Patches.image(10, 10), 20, 10);
    byte[] gif = RawGif.disposing(RawGif.of(40, 30, whole, part), 3);
    for (ImageFormat format : List.of(ImageFormat.GIF, ImageFormat.WEBP)) {
      Recipe recipe = Recipe.inside(Box.ofWidth(40)).withFormat(format);
      byte[] thumbnail = Libvips.render(gif, recipe).bytes();
      try (VipsScope scope = new VipsScope()) {
        VipsImage second = scope.read(thumbnail, "page=1");
        assertThat(second.bands()).isEqualTo(4);
        assertThat(second.pixels()[3]).as("%s: opacity of a corner", format).isZero();
      }
    }
  }

  @Test
  void anAnimationThatClearsNothingStaysOpaque() throws Exception {
    RawGif.Frame whole = new RawGif.Frame(Patches.image(40, 30), 0, 0);
    byte[] gif = RawGif.of(40, 30, whole, whole);
    assertThat(ImageHeaders.read(gif).alpha()).isFalse();
    assertThat(ImageHeaders.read(RawGif.disposing(gif, 1)).alpha()).isFalse();
  }

  @Test
  void tooManyFramesOrPixelsGiveTheFirstFrame() throws Exception {
    Bounds ample = Libvips.ample();
    Bounds fewFrames =
        new Bounds(ample.maxPixels(), FRAMES - 1, ample.maxBytes(), ample.deadline());
    Bounds fewPixels =
        new Bounds((FRAMES - 1) * 120 * 120, 256, ample.maxBytes(), ample.deadline());
    for (Bounds bounds : List.of(fewFrames, fewPixels)) {
      Thumbnail thumbnail = Libvips.render(BALL, SMALL.withFormat(ImageFormat.GIF), bounds);
      assertThat(ImageHeaders.read(thumbnail.bytes()).frames()).isOne();
    }
  }

  private static List<String> times(byte[] gif) throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    List<String> times = new ArrayList<>();
    for (int i = 0; i < reader.getNumImages(true); i++) {
      var root =
          (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
      var control = (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
      times.add(control.getAttribute("delayTime"));
    }
    return times;
  }
}
