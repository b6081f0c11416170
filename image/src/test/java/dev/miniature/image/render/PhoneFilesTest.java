package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Box;
import dev.miniature.image.Decoders;
import dev.miniature.image.Finish;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.OutputColour;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.pictures.PhoneJpegs;
import dev.miniature.pictures.Turned;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whole files of phones: the picture that is shown, and nothing else of them, by every engine.
final class PhoneFilesTest {
  private static final Recipe SMALL =
      Recipe.inside(Box.of(80, 80)).withFormat(ImageFormat.JPEG).withQuality(95);

  private static final Renderer CORE =
      Renderer.with(Decoders.usual(), Engine.JPEG, Libvips.engine());

  /// The likeness of two renders of the same picture by different engines, in decibels (PSNR).
  private static final double ALIKE = 25;

  @ParameterizedTest
  @EnumSource
  void theCoreShowsThePictureAndNothingElse(PhoneJpegs phone) throws Exception {
    byte[] file = phone.file();
    for (Recipe recipe : List.of(SMALL, SMALL.withFinish(kept()))) {
      Thumbnail thumbnail = Looking.render(CORE, file, recipe);
      assertThat(thumbnail.engine()).isEqualTo("jpeg");
      assertThat(likeness(thumbnail)).isGreaterThan(ALIKE);
      assertNothingLeaks(thumbnail);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theOtherEnginesShowTheSame(PhoneJpegs phone) throws Exception {
    byte[] file = phone.file();
    for (Renderer renderer : others()) {
      Thumbnail thumbnail = Looking.render(renderer, file, SMALL);
      assertThat(likeness(thumbnail)).as(renderer.name()).isGreaterThan(ALIKE);
      assertNothingLeaks(thumbnail);
    }
  }

  private static List<Renderer> others() {
    List<Renderer> others = new ArrayList<>();
    others.add(Renderer.with(Decoders.usual(), Engine.JAVA2D));
    if (Libvips.isHere()) {
      others.add(Renderer.with(Decoders.usual(), Engine.VIPS));
    }
    return others;
  }

  private static double likeness(Thumbnail thumbnail) throws Exception {
    BufferedImage expected = Reference.lanczos(Turned.upright(320, 240), 80, 60);
    return Looking.nearness(Managed.shown(thumbnail), expected);
  }

  private static void assertNothingLeaks(Thumbnail thumbnail) {
    assertThat(new String(thumbnail.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain(PhoneJpegs.secret(), "Exif", "http://", "MPF", "SEF", "GCamera");
    assertThat(thumbnail.bytes().length).isLessThan(12_000);
  }

  private static Finish kept() {
    return Finish.NONE.withColour(OutputColour.KEEP);
  }
}
