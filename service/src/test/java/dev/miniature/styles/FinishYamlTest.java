package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Anchor;
import dev.miniature.image.Caption;
import dev.miniature.image.Corners;
import dev.miniature.image.Detail;
import dev.miniature.image.Extent;
import dev.miniature.image.Finish;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.OutputColour;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import dev.miniature.image.Watermark;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The keys of a style's finish.
final class FinishYamlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          blur: 12       | 12 | false
          blur: 0.3      | 0.3 | false
          sharpen: 0     | -  | false
          radius: circle | -  | true
          """)
  void readsWhatIsDoneToPixels(String line, Double blur, boolean circle) throws Exception {
    Finish finish =
        StylesYaml.parse("default: w\nstyles: { w: { width: 9, " + line + " } }", "styles.yaml")
            .standard()
            .finish();
    assertThat(finish.detail()).isEqualTo(Optional.ofNullable(blur).map(Detail.Blurred::new));
    assertThat(finish.corners())
        .isEqualTo(circle ? Optional.of(new Corners.Circle()) : Optional.empty());
  }

  @Test
  void theColourOfTheFileHoldsWhereAStyleHasNone() throws Exception {
    String styles = "widths: [320]\nstyles: { w: { width: 9 }, s: { width: 9, colour: srgb } }";
    Styles kept = StylesYaml.parse("default: w\ncolour: keep\n" + styles, "styles.yaml");
    assertThat(colour(kept, "w")).isEqualTo(OutputColour.KEEP);
    assertThat(colour(kept, "320w")).isEqualTo(OutputColour.KEEP);
    assertThat(colour(kept, "s")).isEqualTo(OutputColour.SRGB);
    Styles usual = StylesYaml.parse("default: w\n" + styles, "styles.yaml");
    assertThat(colour(usual, "w")).isEqualTo(OutputColour.SRGB);
    assertThatThrownBy(() -> StylesYaml.parse("default: w\ncolour: P3\n" + styles, "s.yaml"))
        .hasMessage("s.yaml:2: colour: found 'P3', expected one of srgb, keep");
  }

  private static OutputColour colour(Styles styles, String name) {
    return styles.named(name).orElseThrow().finish().colour();
  }

  @Test
  void lengthsGrowWithTheDensity() throws Exception {
    Finish finish =
        StylesYaml.parse(
                "default: w\nstyles: { w: { width: 9, blur: 2.5, radius: 7 } }", "styles.yaml")
            .standard()
            .finish();
    assertThat(finish.times(3))
        .isEqualTo(
            Finish.NONE.withDetail(new Detail.Blurred(7.5)).withCorners(new Corners.Rounded(21)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          colour: p3            | 4: styles.w.colour: found 'p3', expected one of srgb, keep
          colour: true          | 4: styles.w.colour: found 'true', expected one of srgb, keep
          sharpen: 2.5          | 4: styles.w.sharpen: found '2.5', expected a number from 0 to 2
          sharpen: .5           | 4: styles.w.sharpen: found '.5', expected a number from 0 to 2
          sharpen: "1"          | 4: styles.w.sharpen: found '1', expected a number from 0 to 2
          blur: 0               | 4: styles.w.blur: found '0', expected a number of pixels from 0.3 to 100
          blur: 100.5           | 4: styles.w.blur: found '100.5', expected a number of pixels from 0.3 to 100
          blur: soft            | 4: styles.w.blur: found 'soft', expected a number of pixels from 0.3 to 100
          {blur: 2, sharpen: 1, width: 9} | 3: styles.w: found sharpen and blur, expected only one of them, because each undoes the other
          greyscale: yes        | 4: styles.w.greyscale: found 'yes', expected true or false
          radius: 0             | 4: styles.w.radius: found '0', expected circle, or a whole number of pixels from 1 to 16383
          radius: 2.5           | 4: styles.w.radius: found '2.5', expected circle, or a whole number of pixels from 1 to 16383
          radius: round         | 4: styles.w.radius: found 'round', expected circle, or a whole number of pixels from 1 to 16383
          watermark: mark.png   | 4: styles.w.watermark: found 'mark.png', expected a watermark such as { image: brand/mark.png, width: 0.2 }
          watermark: {width: 1} | 4: styles.w.watermark: found no image, expected the key of one in the bucket
          watermark: {image: /mark.png} | 4: styles.w.watermark.image: found '/mark.png', expected the key of an object in the bucket, such as brand/mark.png
          watermark: {image: a/../mark.png} | 4: styles.w.watermark.image: found 'a/../mark.png', expected the key of an object in the bucket, such as brand/mark.png
          watermark: {image: brand/.png} | 4: styles.w.watermark.image: found 'brand/.png', expected the key of an object in the bucket, such as brand/mark.png
          watermark: {image: facts.JSON} | 4: styles.w.watermark.image: found 'facts.JSON', expected the key of an object in the bucket, such as brand/mark.png
          watermark: {image: m, width: 0} | 4: styles.w.watermark.width: found '0', expected a share above 0 up to 1, or a whole number of pixels from 2 to 16383
          watermark: {image: m, width: 1.5} | 4: styles.w.watermark.width: found '1.5', expected a share above 0 up to 1, or a whole number of pixels from 2 to 16383
          watermark: {image: m, gravity: smart} | 4: styles.w.watermark.gravity: found 'smart', expected one of centre, north, northeast, east, southeast, south, southwest, west, northwest
          watermark: {image: m, margin: -1} | 4: styles.w.watermark.margin: found '-1', expected a whole number of pixels from 0 to 16383
          watermark: {image: m, opacity: 2} | 4: styles.w.watermark.opacity: found '2', expected a number above 0 up to 1
          watermark: {image: m, tile: 1} | 4: styles.w.watermark.tile: found '1', expected true or false
          watermark: {image: m, colour: 1} | 4: styles.w.watermark.colour: unknown key; expected one of image, gravity, margin, width, opacity, tile
          text: credit           | 4: styles.w.text: found 'credit', expected a text such as { value: "© {meta.credit}", size: 18 }
          text: {value: x}       | 4: styles.w.text: found a text without size, expected the height of its letters in pixels
          text: {size: 18}       | 4: styles.w.text: found a text without value, expected the text to draw
          text: {value: "", size: 18} | 4: styles.w.text.value: found nothing, expected a text, optionally with placeholders such as {meta.credit}
          text: {value: "{credit}", size: 18} | 4: styles.w.text.value: found '{credit}', expected a text, optionally with placeholders such as {meta.credit}
          text: {value: "a } b", size: 18} | 4: styles.w.text.value: found 'a } b', expected a text, optionally with placeholders such as {meta.credit}
          text: {value: x, size: 2} | 4: styles.w.text.size: found '2', expected a whole number of pixels from 4 to 1000
          text: {value: x, size: 18, colour: white} | 4: styles.w.text.colour: found 'white', expected a colour such as '#ffffff', in quotes, since # begins a comment
          text: {value: x, size: 18, shadow: soft} | 4: styles.w.text.shadow: found 'soft', expected true or false
          text: {value: x, size: 18, font: /Inter.ttf} | 4: styles.w.text.font: found '/Inter.ttf', expected the key of an object in the bucket, such as brand/mark.png
          text: {value: x, size: 18, align: left} | 4: styles.w.text.align: unknown key; expected one of value, gravity, margin, size, colour, backdrop, shadow, opacity, font
          """)
  void namesFileLineKeyAndWhatWasExpected(String line, String message) {
    String style = line.startsWith("{") ? " " + line : "\n    " + line + "\n    height: 8\n";
    String text = "default: w\nstyles:\n  w:" + style;
    assertThatThrownBy(() -> StylesYaml.parse(text, "s.yaml"))
        .isInstanceOf(InvalidStylesException.class)
        .hasMessage("s.yaml:" + message);
  }

  @Test
  void aColourWithoutQuotesIsPointedOutWhereTheYamlBreaks() {
    String text =
        "default: w\nstyles:\n  w: { width: 9, background: #f4f1ea }\n  x: { width: 8 }\n";
    assertThatThrownBy(() -> StylesYaml.parse(text, "s.yaml"))
        .isInstanceOf(InvalidStylesException.class)
        .hasMessageContaining("invalid YAML")
        .hasMessageEndingWith("; line 3 has a colour without quotes, and # begins a comment");
  }

  @Test
  void aFileThatIsNestedTooDeeplyIsAMistakeToo() {
    assertThatThrownBy(() -> StylesYaml.parse("[".repeat(100_000), "s.yaml"))
        .isInstanceOf(InvalidStylesException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void readsAllThatATextSays() throws Exception {
    String text =
        """
        { value: "© {meta.Credit}", gravity: north, margin: 3, size: 18, colour: "#ff8800",
          backdrop: "#00000080", shadow: true, opacity: 0.5, font: fonts/Inter.ttf }
        """;
    assertThat(finish("text: " + text).caption())
        .contains(
            new Caption(
                "© {meta.credit}",
                new Anchor(Gravity.Direction.NORTH, 3),
                new Caption.Look(
                    18,
                    Rgba.opaque(new Rgb(255, 136, 0)),
                    Optional.of(new Rgba(new Rgb(0, 0, 0), 128)),
                    true,
                    new Fraction(500_000)),
                Optional.of("fonts/Inter.ttf")));
  }

  @Test
  void readsAllThatAWatermarkSays() throws Exception {
    String mark =
        "{ image: a/b c.png, gravity: west, margin: 3, width: 80, opacity: 0.5, tile: true }";
    assertThat(finish("watermark: " + mark).watermark())
        .contains(
            new Watermark(
                "a/b c.png",
                new Anchor(Gravity.Direction.WEST, 3),
                new Extent.Pixels(80),
                new Fraction(500_000),
                true));
  }

  private static Finish finish(String line) throws InvalidStylesException {
    return StylesYaml.parse("default: w\nstyles: { w: { width: 9, " + line + " } }", "styles.yaml")
        .standard()
        .finish();
  }
}
