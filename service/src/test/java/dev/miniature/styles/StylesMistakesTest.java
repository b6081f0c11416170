package dev.miniature.styles;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The mistakes of a styles file, with file, line, key and what was expected.
final class StylesMistakesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          width: wide           | 4: styles.w.width: found 'wide', expected a whole number of pixels from 1 to 16383
          width: 0              | 4: styles.w.width: found '0', expected a whole number of pixels from 1 to 16383
          width: -5             | 4: styles.w.width: found '-5', expected a whole number of pixels from 1 to 16383
          width: 1.5            | 4: styles.w.width: found '1.5', expected a whole number of pixels from 1 to 16383
          width: "300"          | 4: styles.w.width: found '300', expected a whole number of pixels from 1 to 16383
          width: 99999999999    | 4: styles.w.width: found '99999999999', expected a whole number of pixels from 1 to 16383
          width:                | 4: styles.w.width: found nothing, expected a whole number of pixels from 1 to 16383
          width: [1]            | 4: styles.w.width: found a list, expected a whole number of pixels from 1 to 16383
          widht: 5              | 4: styles.w.widht: unknown key; did you mean 'width'?
          hue: 5                | 4: styles.w.hue: unknown key; expected one of width, height, fit, enlarge, gravity, crop, flip, rotate, format, quality, maxBytes, effort, hdr, maxAge, colour, background, sharpen, blur, greyscale, radius, watermark, text
          fit: crop             | 4: styles.w.fit: found 'crop', expected one of inside, cover, contain, fill
          fit: cover            | 4: styles.w: found one side, expected a width and a height, which fit: cover needs
          gravity: north        | 4: styles.w.gravity: found a gravity with fit: inside, expected fit: cover, the only one that crops
          {fit: contain, gravity: east, width: 9, height: 9} | 3: styles.w.gravity: found a gravity with fit: contain, expected fit: cover, the only one that crops
          {fit: cover, gravity: up, width: 9, height: 9} | 3: styles.w.gravity: found 'up', expected one of centre, north, northeast, east, southeast, south, southwest, west, northwest, smart, faces
          crop: 0.5             | 4: styles.w.crop: found '0.5', expected a part such as { left: 0.25, top: 0.1, width: 0.5, height: 0.5 }
          crop: { right: 1 }    | 4: styles.w.crop.right: unknown key; did you mean 'height'?
          crop: { left: 1.2 }   | 4: styles.w.crop.left: found '1.2', expected a share of the side, from 0 to 1
          crop: { left: 1 }     | 4: styles.w.crop: found a part that leaves nothing of the width, expected a part within the original, whose edges are at 0 and 1
          crop: { top: -0.1 }   | 4: styles.w.crop.top: found '-0.1', expected a share of the side, from 0 to 1
          crop: { width: 50% }  | 4: styles.w.crop.width: found '50%', expected a share of the side, from 0.01 to 1
          crop: { height: 0 }   | 4: styles.w.crop.height: found '0', expected a share of the side, from 0.01 to 1
          crop: { left: 0.7, width: 0.5 } | 4: styles.w.crop.width: found a part that ends at 1.2 of the width, expected a part within the original, whose edges are at 0 and 1
          flip: both            | 4: styles.w.flip: found 'both', expected one of horizontal, vertical
          rotate: 45            | 4: styles.w.rotate: found '45', expected one of 90, 180, 270
          format: bmp           | 4: styles.w.format: found 'bmp', expected one of original, auto, jpg, png, webp, avif, gif
          quality: 0            | 4: styles.w.quality: found '0', expected auto, or a whole number from 1 to 100
          quality: best         | 4: styles.w.quality: found 'best', expected auto, or a whole number from 1 to 100
          {format: png, quality: auto, width: 9} | 3: styles.w.quality: found a quality in a style whose format is png, expected no quality, because PNG is lossless
          {format: png, quality: 80, width: 9} | 3: styles.w.quality: found a quality in a style whose format is png, expected no quality, because PNG is lossless
          maxBytes: 60kB        | 4: styles.w.maxBytes: found '60kB', expected a whole number of bytes from 100 to 64000000
          maxBytes: 99          | 4: styles.w.maxBytes: found '99', expected a whole number of bytes from 100 to 64000000
          {format: png, maxBytes: 900, quality: 80, width: 9} | 3: styles.w.quality: found a quality in a style whose format is png, expected no quality, because PNG is lossless
          background: #fff      | 4: styles.w.background: found nothing, expected a colour such as '#ffffff', in quotes, since # begins a comment
          background: "red"     | 4: styles.w.background: found 'red', expected a colour such as '#ffffff', in quotes, since # begins a comment
          enlarge: yes          | 4: styles.w.enlarge: found 'yes', expected true or false
          effort: best          | 4: styles.w.effort: found 'best', expected one of normal, small
          effort: 3             | 4: styles.w.effort: found '3', expected one of normal, small
          hdr: true             | 4: styles.w.hdr: found 'true', expected one of drop, keep
          maxAge: 1d            | 4: styles.w.maxAge: found '1d', expected a whole number of seconds from 0 to 31536000
          """)
  void namesFileLineKeyAndWhatWasExpected(String line, String message) {
    String sides = line.startsWith("width") ? "" : "    height: 8\n";
    String style = line.startsWith("{") ? " " + line : "\n    " + line + "\n" + sides;
    String text = "default: w\nstyles:\n  w:" + style;
    assertThatThrownBy(() -> StylesYaml.parse(text, "s.yaml"))
        .isInstanceOf(InvalidStylesException.class)
        .hasMessage("s.yaml:" + message);
  }

  @Test
  void tellsEveryMistakeAtOnceInTheOrderOfTheFile() {
    String text =
        """
        defualt: w300
        default: w3oo
        densities: [1, x, 1, 20]
        onUnknownStyle: maybe
        styles:
          w300: { width: 300, height: tall }
          W9: { width: 9 }
          big: { width: 16000 }
          none: {}
          list: [1]
          w300: { width: 1 }
        """;
    assertThatThrownBy(() -> StylesYaml.parse(text, "s.yaml"))
        .hasMessage(
            """
            s.yaml:1: defualt: unknown key; did you mean 'default'?
            s.yaml:2: default: found 'w3oo', expected the name of a style, perhaps 'w300'
            s.yaml:3: densities: found 'x', expected a whole number from 1 to 10
            s.yaml:3: densities: found '1', expected each density once
            s.yaml:3: densities: found '20', expected a whole number from 1 to 10
            s.yaml:4: onUnknownStyle: found 'maybe', expected one of default, redirect, notFound
            s.yaml:6: styles.w300.height: found 'tall', expected a whole number of pixels from 1 \
            to 16383
            s.yaml:7: styles.W9: found a style called 'W9', expected a name of at most 32 of a-z, \
            0-9 and -, not beginning with -
            s.yaml:9: styles.none: found no size, expected a width, a height, or both
            s.yaml:10: styles.list: found a list, expected a style such as { width: 300, height: \
            150 }
            s.yaml:11: styles.w300: found the same key a second time, expected each key once\
            """);
  }

  @Test
  void aSideThatADensityMakesTooLongIsAMistake() {
    String text = "default: w\ndensities: [2]\nstyles: { w: { width: 9000 } }";
    assertThatThrownBy(() -> StylesYaml.parse(text, "s.yaml"))
        .hasMessage(
            "s.yaml:3: styles.w: found a side that density 2 makes too long,"
                + " expected at most 16383 pixels after multiplying");
  }

  @ParameterizedTest(name = "[{index}]")
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "- a\n- b",
        "just text",
        "a: b: c",
        "styles: [",
        "\tstyles: {}",
        "default: w\nstyles: {}",
        "default: w\nstyles:",
        "styles: { w: { width: 1 } }",
        "default: w",
        "&a [*a]",
        "styles: &a { w: *a }\ndefault: w",
        "default: w\nstyles: { w: !!java.io.File { width: 1, x: 2 } }",
        "default: w\nstyles: { ? [1] : { width: 1 } }",
        "default: w\n---\nstyles: {}",
      })
  void whatIsNoListOfStylesIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> StylesYaml.parse(text, "s.yaml"))
        .isInstanceOf(InvalidStylesException.class)
        .hasMessageStartingWith("s.yaml:");
  }
}
