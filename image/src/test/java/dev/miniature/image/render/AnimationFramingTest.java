package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Crop;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.OrientationTransform;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.vips.VipsDecoder;
import dev.miniature.pictures.Drawings;
import dev.miniature.pictures.Gifs;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every frame of an animation is framed alike.
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class AnimationFramingTest {
  private static final int SIDE = 120;
  private static final int FRAMES = 9;
  private static final byte[] BALL = Gifs.animated(Drawings.ball(SIDE, FRAMES).subList(0, FRAMES));
  private static final Recipe WHOLE = Recipe.inside(Box.of(SIDE, SIDE));

  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  void allAreCroppedAndTurned(ImageFormat format) throws Exception {
    byte[] file = Libvips.render(BALL, WHOLE.withFormat(format)).bytes();
    Fraction half = new Fraction(500_000);
    Framing part =
        WHOLE
            .framing()
            .withCrop(new Crop(Fraction.NONE, half, Fraction.ALL, half))
            .withTurn(Orientation.ROTATE_90);
    assertCut(file, part, 0, SIDE / 2, new Dimensions(SIDE, SIDE / 2), Orientation.ROTATE_90);
  }

  @ParameterizedTest
  @EnumSource(names = {"GIF", "WEBP"})
  void allKeepTheSameSide(ImageFormat format) throws Exception {
    byte[] file = Libvips.render(BALL, WHOLE.withFormat(format)).bytes();
    Framing left =
        Framing.inside(Box.of(40, SIDE))
            .withFit(Fit.COVER)
            .withGravity(Gravity.Direction.EAST)
            .withTurn(Orientation.MIRROR);
    assertCut(file, left, SIDE - 40, 0, new Dimensions(40, SIDE), Orientation.MIRROR);
  }

  private static void assertCut(
      byte[] file, Framing framing, int left, int top, Dimensions size, Orientation turn)
      throws Exception {
    Picture whole = decoded(file, WHOLE.framing());
    Picture part = decoded(file, framing);
    assertThat(part.frames()).hasSizeGreaterThan(5).hasSameSizeAs(whole.frames());
    for (int i = 0; i < whole.frames().size(); i++) {
      Raster cut = OrientationTransform.upright(cut(whole.frames().get(i), left, top, size), turn);
      assertThat(part.frames().get(i).size()).isEqualTo(cut.size());
      assertThat(part.frames().get(i).samples()).as("frame %d", i).isEqualTo(cut.samples());
    }
  }

  private static Picture decoded(byte[] file, Framing framing) throws Exception {
    Recipe recipe = WHOLE.withFraming(framing).withFormat(ImageFormat.GIF);
    Plan plan = Plan.of(ImageHeaders.read(file), recipe, Set.of(ImageFormat.GIF), Looking.freely());
    VipsDecoder decoder = new VipsDecoder(Decoders.usual());
    try (Decoding decoding = decoder.prepare(OriginalBytes.of(file), plan).orElseThrow()) {
      return decoding.decode(Looking.freely().deadline());
    }
  }

  private static Raster cut(Raster whole, int left, int top, Dimensions size) {
    Raster part = Raster.blank(size, whole.format());
    int channels = whole.format().channels();
    for (int y = 0; y < size.height(); y++) {
      int from = (top + y) * whole.rowLength() + left * channels;
      System.arraycopy(
          whole.samples(), from, part.samples(), y * part.rowLength(), part.rowLength());
    }
    return part;
  }
}
