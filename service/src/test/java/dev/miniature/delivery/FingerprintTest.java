package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.miniature.image.Anchor;
import dev.miniature.image.Box;
import dev.miniature.image.Caption;
import dev.miniature.image.Corners;
import dev.miniature.image.Crop;
import dev.miniature.image.Detail;
import dev.miniature.image.Effort;
import dev.miniature.image.Extent;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.Fraction;
import dev.miniature.image.Framing;
import dev.miniature.image.Gravity;
import dev.miniature.image.Hdr;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Orientation;
import dev.miniature.image.OutputColour;
import dev.miniature.image.QualityChoice;
import dev.miniature.image.Recipe;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import dev.miniature.image.Watermark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  private final Recipe recipe = Recipe.inside(Box.of(300, 200));

  private final Watermark mark =
      new Watermark(
          "brand/mark.png",
          new Anchor(Gravity.Direction.SOUTH, 5),
          new Extent.Pixels(80),
          Fraction.ALL,
          false);

  private final Caption.Look look =
      new Caption.Look(18, Rgba.opaque(Rgb.WHITE), Optional.empty(), false, Fraction.ALL);

  private final Caption caption = new Caption("text", mark.anchor(), look, Optional.empty());

  @Test
  void everyPartOfATextChangesIt() {
    Rgba red = new Rgba(new Rgb(255, 0, 0), 128);
    List<Caption> others =
        List.of(
            caption,
            caption.withValue("other"),
            new Caption("text", new Anchor(Gravity.Direction.SOUTH, 6), look, Optional.empty()),
            new Caption("text", mark.anchor(), look, Optional.of("font.ttf")),
            looking(new Caption.Look(19, look.colour(), look.backdrop(), false, Fraction.ALL)),
            looking(new Caption.Look(18, red, look.backdrop(), false, Fraction.ALL)),
            looking(new Caption.Look(18, look.colour(), Optional.of(red), false, Fraction.ALL)),
            looking(new Caption.Look(18, look.colour(), look.backdrop(), true, Fraction.ALL)),
            looking(new Caption.Look(18, look.colour(), look.backdrop(), false, new Fraction(1))));
    assertThat(others)
        .as("one for each part, and the first")
        .hasSize(components(Caption.class) - 1 + components(Caption.Look.class) + 1);
    assertThat(others.stream().map(Fingerprint::of)).doesNotHaveDuplicates();
  }

  private Caption looking(Caption.Look other) {
    return new Caption("text", mark.anchor(), other, Optional.empty());
  }

  @Test
  void everyPartOfAWatermarkChangesIt() {
    List<Watermark> others =
        List.of(
            mark,
            new Watermark("other.png", mark.anchor(), mark.width(), Fraction.ALL, false),
            new Watermark(
                mark.image(),
                new Anchor(Gravity.Direction.NORTH, 5),
                mark.width(),
                Fraction.ALL,
                false),
            new Watermark(
                mark.image(),
                new Anchor(Gravity.Direction.SOUTH, 6),
                mark.width(),
                Fraction.ALL,
                false),
            new Watermark(
                mark.image(), mark.anchor(), new Extent.OfWidth(Fraction.ALL), Fraction.ALL, false),
            new Watermark(mark.image(), mark.anchor(), mark.width(), new Fraction(1), false),
            new Watermark(mark.image(), mark.anchor(), mark.width(), Fraction.ALL, true));
    assertThat(others)
        .as("one for each part, two for the anchor, and the first")
        .hasSize(components(Watermark.class) + 2);
    assertThat(others.stream().map(Fingerprint::of)).doesNotHaveDuplicates();
  }

  @Test
  void everyPartOfACropAndOfABoxChangesIt() {
    Fraction half = new Fraction(500_000);
    List<Record> others =
        List.of(
            Crop.WHOLE,
            new Crop(half, Fraction.NONE, half, Fraction.ALL),
            new Crop(Fraction.NONE, half, Fraction.ALL, half),
            new Crop(Fraction.NONE, Fraction.NONE, half, Fraction.ALL),
            new Crop(Fraction.NONE, Fraction.NONE, Fraction.ALL, half),
            Box.of(300, 200),
            Box.of(301, 200),
            Box.of(300, 201));
    assertThat(others).hasSize(components(Crop.class) + components(Box.class) + 2);
    assertThat(others.stream().map(Fingerprint::of)).doesNotHaveDuplicates();
  }

  @Test
  void everyChoiceOfTheQualityHasItsOwn() {
    assertThat(
            Stream.of(QualityChoice.USUAL, QualityChoice.AUTO, QualityChoice.of(80))
                .map(recipe::withQuality)
                .map(Fingerprint::of))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyPartOfARecipeChangesIt() {
    Crop part = new Crop(Fraction.NONE, Fraction.NONE, Fraction.ALL, new Fraction(500_000));
    List<Recipe> others =
        List.of(
            Recipe.inside(Box.ofWidth(300)),
            recipe.withFit(Fit.COVER),
            recipe.enlarging(),
            recipe.withFit(Fit.COVER).withGravity(Gravity.Direction.NORTH),
            recipe.withFraming(recipe.framing().withCrop(part)),
            recipe.withFraming(recipe.framing().withTurn(Orientation.FLIP)),
            recipe.withBackground(new Rgb(1, 2, 3)),
            recipe.withFinish(Finish.NONE.withDetail(new Detail.Blurred(2))),
            recipe.withFinish(Finish.NONE.inGrey()),
            recipe.withFinish(Finish.NONE.withCorners(new Corners.Circle())),
            recipe.withFinish(Finish.NONE.withWatermark(mark)),
            recipe.withFinish(Finish.NONE.withCaption(Optional.of(caption))),
            recipe.withFormat(ImageFormat.WEBP),
            recipe.withQuality(70),
            recipe.withMaxBytes(70),
            recipe.withEffort(Effort.SMALL),
            recipe.withHdr(Hdr.KEEP),
            recipe.withFinish(Finish.NONE.withColour(OutputColour.KEEP)));
    assertThat(others)
        .as("one for each part")
        .hasSize(
            components(Framing.class)
                + components(Finish.class)
                + components(Recipe.class)
                - List.of("framing", "finish").size());
    assertThat(Stream.concat(Stream.of(recipe), others.stream()).map(Fingerprint::of))
        .doesNotHaveDuplicates();
  }

  @Test
  void equalRecipesHaveTheSame() {
    assertThat(Fingerprint.of(Recipe.inside(Box.of(300, 200)))).isEqualTo(Fingerprint.of(recipe));
  }

  @Test
  void textsStayTheSameWhenMoreAreAskedForThanAreKept() {
    List<Recipe> many =
        Stream.iterate(1, width -> width + 1)
            .limit(1_200)
            .map(width -> Recipe.inside(Box.of(width, 10)))
            .toList();
    List<String> first = many.stream().map(Fingerprint::of).toList();

    assertThat(first).doesNotHaveDuplicates();
    assertThat(many.stream().map(Fingerprint::of).toList()).isEqualTo(first);
  }

  @Test
  void whatItCannotWriteDownIsRefusedAndNotForgotten() {
    record Opaque(Object part) {}
    assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(new Opaque(this)));
  }

  private static int components(Class<? extends Record> type) {
    return type.getRecordComponents().length;
  }
}
