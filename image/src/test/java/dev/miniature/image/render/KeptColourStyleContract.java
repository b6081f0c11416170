package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Crop;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Orientation;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.OutputFormat;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.JpegSegments;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Patches;
import dev.miniature.pictures.PngChunks;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.RgbSpace;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The contract of every renderer for `colour: keep` together with the other keys of a style.
interface KeptColourStyleContract extends KeptColourContract {
  @ParameterizedTest
  @EnumSource(value = RgbSpace.class, names = "SRGB", mode = EnumSource.Mode.EXCLUDE)
  default void coloursOfTheStyleAreSrgb(RgbSpace space) throws Exception {
    for (byte[] file : KeptColourContract.files(space)) {
      assertMarginIs(0x285AC8, file);
      assertMarginIs(0x808080, file);
    }
    byte[] grey = JpegSegments.withProfile(Jpegs.grey(PHOTO, 95), space.greyProfile());
    assertMarginIs(0x285AC8, grey);
    assertMarginIs(0x808080, grey);
  }

  private void assertMarginIs(int colour, byte[] file) throws Exception {
    Rgb background = new Rgb(colour >> 16, colour >> 8 & 0xFF, colour & 0xFF);
    Recipe padded = Recipe.inside(Box.of(60, 200)).withFit(Fit.CONTAIN).withQuality(95);
    for (ImageFormat format : renderer().writes()) {
      Recipe recipe = KeptColourContract.kept(padded.withBackground(background)).withFormat(format);
      int margin = Managed.shown(render(file, recipe)).getRGB(30, 20);
      assertThat(Patches.distance(margin, colour))
          .as("%s", format)
          .isLessThanOrEqualTo(format == ImageFormat.PNG ? 3 : 8);
    }
  }

  @ParameterizedTest
  @EnumSource(Orientation.class)
  default void itIsTurnedAndCroppedAlike(Orientation orientation) throws Exception {
    byte[] jpeg =
        JpegSegments.withOrientation(
            KeptColourContract.files(RgbSpace.ADOBE_RGB).getFirst(), orientation.exif());
    Fraction fifth = Fraction.parse("0.2").orElseThrow();
    Fraction half = Fraction.parse("0.5").orElseThrow();
    Framing framing =
        Framing.inside(Box.of(60, 40))
            .withFit(Fit.COVER)
            .withCrop(new Crop(fifth, fifth, half, half));
    for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.PNG)) {
      assertLooksAlike(jpeg, KEPT.withFraming(framing), CONVERTED.withFraming(framing), format);
    }
  }

  @Test
  default void smallFilesAndThoseOfAutomaticQualityKeepItToo() throws Exception {
    byte[] file = KeptColourContract.files(RgbSpace.DISPLAY_P3).getFirst();
    for (ImageFormat format : renderer().writes()) {
      boolean carries = format != ImageFormat.GIF;
      Thumbnail small = render(file, KEPT.withFormat(format).withMaxBytes(9_000));
      assertThat(small.bytes().length).isLessThanOrEqualTo(9_000);
      assertThat(Managed.profile(small).isPresent()).as("%s", format).isEqualTo(carries);
      Thumbnail chosen = render(file, KEPT.withFormat(format).withQuality(QualityChoice.AUTO));
      assertThat(Managed.profile(chosen).isPresent()).as("%s", format).isEqualTo(carries);
    }
  }

  @Test
  default void aDrawingThatIsSmallerAsPngKeepsItToo() throws Exception {
    BufferedImage flat = new BufferedImage(90, 90, BufferedImage.TYPE_INT_RGB);
    flat.setRGB(20, 20, 50, 50, new int[50 * 50], 0, 50);
    flat.setRGB(40, 40, 40, 40, IntStream.generate(() -> 0xE03020).limit(1600).toArray(), 0, 40);
    byte[] file = PngChunks.withProfile(Pngs.encode(flat), RgbSpace.DISPLAY_P3.profile());
    Recipe auto =
        new Recipe(
            KEPT.framing(),
            KEPT.finish(),
            new OutputFormat.Preferred(List.of(ImageFormat.WEBP)),
            QualityChoice.USUAL,
            OptionalInt.empty(),
            KEPT.effort(),
            KEPT.hdr());
    Thumbnail kept = render(file, auto);
    assertThat(kept.format()).isEqualTo(ImageFormat.PNG);
    assertThat(Managed.profile(kept)).isPresent();
  }

  @Test
  default void placeholdersAreSrgb() throws Exception {
    byte[] file = KeptColourContract.files(RgbSpace.PRO_PHOTO).getFirst();
    Optional<Rgb> kept = colour(file, KEPT);
    assertThat(kept).isPresent().isEqualTo(colour(file, CONVERTED));
  }

  private Optional<Rgb> colour(byte[] file, Recipe recipe) throws Exception {
    OriginalBytes original = OriginalBytes.of(file);
    return renderer()
        .facts(original, renderer().header(original), recipe, Looking.freely())
        .placeholder()
        .colour();
  }
}
