package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Finish;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OutputColour;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.header.CompactProfile;
import dev.miniature.pictures.CmykJpegs;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.PngColours;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.RgbSpace;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contract of every renderer for the pixels and profiles of `colour: keep`.
interface KeptColourContract {
  BufferedImage PHOTO = Scenes.photo(320, 240);
  Recipe CONVERTED = Recipe.inside(Box.of(100, 100)).withQuality(95);
  Recipe KEPT = kept(CONVERTED);

  Renderer renderer();

  static Recipe kept(Recipe recipe) {
    return recipe.withFinish(recipe.finish().withColour(OutputColour.KEEP));
  }

  /// Returns a JPEG, and a PNG, of the same picture in this space.
  static List<byte[]> files(RgbSpace space) {
    BufferedImage picture = space.fromSrgb(PHOTO);
    return List.of(
        JpegSegments.withProfile(Jpegs.encode(picture, 95), space.profile()),
        PngChunks.withProfile(Pngs.encode(picture), space.profile()));
  }

  @ParameterizedTest
  @EnumSource(value = RgbSpace.class, names = "SRGB", mode = EnumSource.Mode.EXCLUDE)
  default void aManagedProgramShowsTheSameAsWithoutIt(RgbSpace space) throws Exception {
    for (byte[] file : files(space)) {
      for (ImageFormat format : renderer().writes()) {
        Thumbnail kept = render(file, KEPT.withFormat(format));
        Thumbnail converted = render(file, CONVERTED.withFormat(format));
        assertLooksAlike(file, KEPT, CONVERTED, format);
        boolean carries = format != ImageFormat.GIF;
        assertThat(Managed.profile(kept).isPresent()).as("%s", format).isEqualTo(carries);
        assertThat(Managed.profile(kept).orElse(new byte[0]).length)
            .isLessThanOrEqualTo(CompactProfile.MAX_BYTES);
        assertThat(Managed.profile(converted)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = RgbSpace.class, names = "SRGB", mode = EnumSource.Mode.EXCLUDE)
  default void theLevelsAreThoseOfTheSameFileWithoutAProfile(RgbSpace space) throws Exception {
    BufferedImage picture = space.fromSrgb(PHOTO);
    byte[] jpeg = Jpegs.encode(picture, 95);
    byte[] png = Pngs.encode(picture);
    Map<byte[], byte[]> tagged =
        Map.of(
            jpeg, JpegSegments.withProfile(jpeg, space.profile()),
            png, PngChunks.withProfile(png, space.profile()));
    for (Map.Entry<byte[], byte[]> file : tagged.entrySet()) {
      for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.PNG)) {
        BufferedImage kept = Managed.stored(render(file.getValue(), KEPT.withFormat(format)));
        BufferedImage bare = Managed.stored(render(file.getKey(), KEPT.withFormat(format)));
        assertThat(Looking.nearness(kept, bare)).isEqualTo(Double.POSITIVE_INFINITY);
      }
    }
  }

  @Test
  default void pngIsExactToTwoLevels() throws Exception {
    for (byte[] file : files(RgbSpace.DISPLAY_P3)) {
      BufferedImage kept = Managed.shown(render(file, KEPT.withFormat(ImageFormat.PNG)));
      BufferedImage converted = Managed.shown(render(file, CONVERTED.withFormat(ImageFormat.PNG)));
      for (int i = 0; i < 100 * 75; i++) {
        int x = i % 100;
        int y = i / 100;
        assertThat(Patches.distance(kept.getRGB(x, y), converted.getRGB(x, y)))
            .isLessThanOrEqualTo(2);
      }
    }
  }

  @Test
  default void greyKeepsItsCurve() throws Exception {
    byte[] jpeg = JpegSegments.withProfile(Jpegs.grey(PHOTO, 95), RgbSpace.PRO_PHOTO.greyProfile());
    for (ImageFormat format : renderer().writes()) {
      Thumbnail kept = render(jpeg, KEPT.withFormat(format));
      Thumbnail converted = render(jpeg, CONVERTED.withFormat(format));
      assertThat(Managed.profile(kept).isPresent()).isEqualTo(format != ImageFormat.GIF);
      assertLooksAlike(jpeg, KEPT, CONVERTED, format);
      assertThat(Managed.profile(converted)).isEmpty();
    }
  }

  /// Both are compared with what is written without loss. Where a format loses some, the kept
  /// colours may lose a little more, since levels of a larger space are farther apart.
  default void assertLooksAlike(byte[] file, Recipe kept, Recipe converted, ImageFormat format)
      throws Exception {
    BufferedImage exact = Managed.shown(render(file, converted.withFormat(ImageFormat.PNG)));
    double lost =
        ColourDistance.mean(exact, Managed.shown(render(file, converted.withFormat(format))));
    assertThat(ColourDistance.mean(exact, Managed.shown(render(file, kept.withFormat(format)))))
        .as("%s", format)
        .isLessThan(format == ImageFormat.PNG ? 0.5 : lost + 0.8);
  }

  @Test
  default void pixelsInSrgbCarryNoProfile() throws Exception {
    byte[] jpeg = Jpegs.encode(PHOTO, 90);
    List<byte[]> files =
        List.of(
            jpeg,
            JpegSegments.withProfile(jpeg, RgbSpace.SRGB.profile()),
            JpegSegments.withProfile(Jpegs.grey(PHOTO, 90), RgbSpace.SRGB.greyProfile()),
            JpegSegments.withProfile(jpeg, RgbSpace.PRO_PHOTO.greyProfile()),
            CmykJpegs.cmyk(PHOTO, 90),
            PngColours.withSrgb(Pngs.encode(PHOTO)));
    for (byte[] file : files) {
      for (ImageFormat format : renderer().writes()) {
        Thumbnail kept = render(file, KEPT.withFormat(format));
        assertThat(kept.bytes()).isEqualTo(render(file, CONVERTED.withFormat(format)).bytes());
        assertThat(Managed.profile(kept)).isEmpty();
      }
    }
  }

  @Test
  default void whatLosesItsColoursIsConverted() throws Exception {
    byte[] file = files(RgbSpace.PRO_PHOTO).getFirst();
    Finish grey = Finish.NONE.inGrey();
    Recipe recipe = KEPT.withFinish(grey.withColour(OutputColour.KEEP));
    assertThat(render(file, recipe).bytes())
        .isEqualTo(render(file, CONVERTED.withFinish(grey)).bytes());
  }

  @Test
  default void aPngThatNamesDisplayP3ByNumbersKeepsIt() throws Exception {
    byte[] file =
        PngColours.withNumbers(Pngs.encode(RgbSpace.DISPLAY_P3.fromSrgb(PHOTO)), 12, 13, false);
    Thumbnail kept = render(file, KEPT);
    assertThat(Managed.profile(kept)).isPresent();
    assertThat(ColourDistance.mean(Managed.shown(kept), Managed.shown(render(file, CONVERTED))))
        .isLessThan(0.5);
    byte[] hdr = PngColours.withNumbers(Pngs.encode(PHOTO), 9, 16, false);
    assertThat(Managed.profile(render(hdr, KEPT))).isEmpty();
  }

  default Thumbnail render(byte[] file, Recipe recipe) throws Exception {
    return Looking.render(renderer(), file, recipe);
  }
}
