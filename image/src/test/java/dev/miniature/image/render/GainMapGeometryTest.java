package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Crop;
import dev.miniature.image.Decoders;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.Hdr;
import dev.miniature.image.Orientation;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.GainMapJpegs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Turned;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Originals whose map shows the picture itself in grey, so a right map of a thumbnail is the
/// thumbnail in grey.
final class GainMapGeometryTest {
  private static final Renderer RENDERER =
      Renderer.with(Decoders.usual(), Engine.JPEG, Engine.JAVA2D);
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private static List<Recipe> shapes() {
    Crop part = new Crop(share(0.3), share(0.21), share(0.55), share(0.7));
    Recipe cover =
        Recipe.inside(Box.of(151, 99)).withFit(Fit.COVER).withGravity(Gravity.Direction.NORTHEAST);
    return List.of(
            Recipe.inside(Box.of(200, 200)),
            Recipe.inside(Box.of(203, 117)).withFit(Fit.FILL),
            cover,
            cover.withFraming(cover.framing().withCrop(part)),
            cover.withFraming(cover.framing().withTurn(Orientation.MIRROR)),
            cover.withFraming(cover.framing().withCrop(part).withTurn(Orientation.TRANSVERSE)),
            Recipe.inside(Box.ofWidth(900)).enlarging())
        .stream()
        .map(recipe -> recipe.withQuality(95).withHdr(Hdr.KEEP))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theMapGoesWhereThePictureGoes(Recipe recipe) throws Exception {
    for (int exif = 1; exif <= 8; exif++) {
      BufferedImage stored = Turned.stored(Turned.upright(WIDTH, HEIGHT), exif);
      byte[] map =
          Jpegs.grey(
              GainMapViews.reduced(stored, stored.getWidth() / 2, stored.getHeight() / 2), 97);
      byte[] picture = JpegSegments.withOrientation(Jpegs.encode(stored, 97), exif);
      Thumbnail thumbnail = Looking.render(RENDERER, GainMapJpegs.first(picture, map), recipe);
      assertThat(thumbnail.hdr()).contains("kept");
      BufferedImage shown = Looking.pixels(thumbnail);
      BufferedImage made = GainMapViews.map(thumbnail);
      assertThat(made.getWidth()).isBetween(shown.getWidth() / 3, shown.getWidth());
      assertThat(
              Looking.nearness(
                  made,
                  GainMapViews.grey(
                      GainMapViews.reduced(shown, made.getWidth(), made.getHeight()))))
          .as("orientation %d", exif)
          .isGreaterThan(30);
    }
  }

  private static Fraction share(double share) {
    return new Fraction((int) Math.round(share * 1_000_000));
  }
}
