package dev.miniature.image.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.miniature.image.Anchor;
import dev.miniature.image.Caption;
import dev.miniature.image.Deadline;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Fraction;
import dev.miniature.image.Gravity;
import dev.miniature.image.Rgb;
import dev.miniature.image.Rgba;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text with any content.
final class TextTest {
  private static final TrueTypeFont FONT = TrueTypeFont.builtIn();
  private static final Dimensions CANVAS = new Dimensions(300, 200);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plain words          | plain words
          ` two  blanks\t\n `  | two blanks
          <b>bold</b> &amp;    | <b>bold</b> &amp;
          %s $1 \\n            | %s $1 \\n
          cafe\u0301           | caf\u00e9
          \u202eevil\u202c     | evil
          a\u0000b\u0007c      | abc
          smile \ud83d\ude00!  | smile !
          zero\u200bwidth      | zerowidth
          \u6f22\u5b57         | ``
          \ud800               | ``
          ``                   | ``
          """)
  void whatIsDrawnOfAText(String text, String drawn) {
    assertThat(PlainText.of(text, FONT)).isEqualTo(drawn);
  }

  @Test
  void whatTheFontHasNotIsTold() {
    assertThat(FONT.lacking("\u6f22\u5b57 \u6f22, \ud83d\ude00 and words"))
        .isEqualTo("\u6f22\u5b57\ud83d\ude00");
    assertThat(FONT.lacking("Ελλάδα, Москва, Łódź, 12 €")).isEmpty();
  }

  @Test
  void longTextsAreCutAtAThousandCharacters() {
    assertThat(PlainText.of("x".repeat(5_000), FONT)).hasSize(1_000);
    assertThat(PlainText.of("\ud83d\ude00".repeat(999) + "xy", FONT)).isEqualTo("x");
  }

  @Test
  void widthsAreThoseOfTheFont() {
    double one = TextLine.of("H", FONT).width(100);
    assertThat(TextLine.of("HHHH", FONT).width(100)).isCloseTo(4 * one, within(0.001));
    assertThat(TextLine.of("H", FONT).width(200)).isCloseTo(2 * one, within(0.001));
    assertThat(TextLine.of("iiii", FONT).width(100)).isLessThan(2 * one);
  }

  @Test
  void lettersHaveTheShapesOfTheFont() {
    var bounds = TextLine.of("H", FONT).outline(100, 10, 90).getBounds2D();
    assertThat(bounds.getMaxY()).isCloseTo(90, within(0.01));
    assertThat(bounds.getHeight()).isBetween(65.0, 80.0);
    assertThat(bounds.getMinX()).isBetween(10.0, 25.0);
    assertThat(TextLine.of("o", FONT).outline(100, 0, 0).contains(30, -27)).isFalse();
  }

  @Test
  void compoundLettersHaveTheirMarks() {
    var plain = TextLine.of("O", FONT).outline(100, 0, 0).getBounds2D();
    var marked = TextLine.of("Ö", FONT).outline(100, 0, 0).getBounds2D();
    assertThat(marked.getHeight()).isGreaterThan(plain.getHeight() + 10);
  }

  /// The built-in font has no Hebrew.
  @Test
  void whatRunsFromRightToLeftIsTurned() {
    TrueTypeFont hebrew = Fonts.withGlyphs("אבגab()12");
    assertThat(shown("אבג", hebrew)).isEqualTo("גבא");
    assertThat(shown("ab אבג", hebrew)).isEqualTo("abגבא");
    assertThat(shown("אב(12)", hebrew)).isEqualTo("(12)בא");
  }

  /// Seen, lam with alef, mim: in sala\u0304m, "peace".
  @Test
  void arabicLettersAreJoined() {
    TrueTypeFont arabic =
        Fonts.withGlyphs("\u0633\u0644\u0627\u0645\ufeb3\ufefb\ufefc\ufee1\ufee3\ufeeb\u064712");
    assertThat(shown("\u0633\u0644\u0627\u0645", arabic)).isEqualTo("\ufee1\ufefc\ufeb3");
    assertThat(shown("\u0644\u0627", arabic)).isEqualTo("\ufefb");
    assertThat(shown("12 \u0645", arabic)).isEqualTo("\ufee112");
  }

  @Test
  void whatAFontCannotJoinStandsAloneAndIsTold() {
    TrueTypeFont plain = Fonts.withGlyphs("\u0633\u0645\u0915");
    assertThat(shown("\u0633\u0645", plain)).isEqualTo("\u0645\u0633");
    assertThat(plain.unshaped("\u0633\u0645 \u0915")).isEqualTo("ARABIC, DEVANAGARI");
    assertThat(FONT.unshaped("words, Слова, \u0633")).isEmpty();
  }

  private static List<Integer> glyphs(String text, TrueTypeFont font) {
    return TextLine.of(text, font).glyphs();
  }

  private static String shown(String text, TrueTypeFont font) {
    return Fonts.characters(glyphs(PlainText.of(text, font), font), font);
  }

  @Test
  void longLinesWrapAndTheLastOneEndsInAnEllipsis() {
    LineBreaks breaks = new LineBreaks(FONT, 20, 150);
    String text = "some words that are together much longer than three lines may be here";
    assertThat(breaks.of(text, 3)).hasSize(3).allMatch(line -> line.width(20) <= 150);
    List<Integer> last = breaks.of(text, 3).getLast().glyphs();
    assertThat(last.getLast()).isEqualTo(FONT.glyph('…'));
    assertThat(breaks.of("short", 3)).hasSize(1);
    assertThat(breaks.of("m".repeat(1_000), 2)).hasSize(2).allMatch(line -> line.width(20) <= 150);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void whereNoLetterHasRoomThereAreNoLines(int room) {
    assertThat(new LineBreaks(FONT, 20, room).of("wide words", 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u6f22", "\u0000", "\u202e"})
  void withoutALetterNothingIsDrawn(String text) throws Exception {
    assertThat(painted(text, 20, CANVAS)).isEmpty();
  }

  @Test
  void withoutRoomNothingIsDrawn() throws Exception {
    for (int side = 1; side < 40; side++) {
      Optional<Step.Overlay> overlay = painted("words", 20, new Dimensions(side, side));
      assertThat(overlay).as("%d", side).satisfies(it -> it.ifPresent(TextTest::isWithin));
    }
    assertThat(painted("words", 20, new Dimensions(10, 10))).isEmpty();
    assertThat(painted("words", 1_000, CANVAS)).isEmpty();
  }

  private static void isWithin(Step.Overlay overlay) {
    assertThat(overlay.grid().left()).isNotNegative();
    assertThat(overlay.grid().top()).isNotNegative();
  }

  @Test
  void lettersAreDrawnInTheirColourOnTheirBox() throws Exception {
    Raster drawn = painted("HHH", 40, CANVAS).orElseThrow().picture();
    int red = 0;
    for (int i = 0; i < drawn.length(); i += 4) {
      int alpha = drawn.samples()[i + 3] & 0xFF;
      assertThat(alpha).isGreaterThanOrEqualTo(128);
      if (alpha == 255) {
        assertThat(drawn.samples()[i] & 0xFF).isEqualTo(255);
        red++;
      }
    }
    assertThat(red).isBetween(500, 3_000);
  }

  @Test
  void noTextIsAFault() throws Exception {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      int[] characters = random.ints(random.nextInt(60), 0, 0x11000).toArray();
      StringBuilder text = new StringBuilder("x");
      Arrays.stream(characters).forEach(text::appendCodePoint);
      painted(text.toString(), 4 + random.nextInt(60), CANVAS);
    }
  }

  /// The font is mutated and truncated: it is refused, or some letters look different.
  @Test
  void aDamagedFontIsRefusedOrDrawn() throws Exception {
    byte[] whole = Fonts.builtInFile();
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] damaged =
          Arrays.copyOf(whole, i % 4 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int change = 0; change < 1 + i % 30 && damaged.length > 0; change++) {
        damaged[random.nextInt(i % 2 == 0 ? Math.min(300, damaged.length) : damaged.length)] =
            (byte) random.nextInt();
      }
      try {
        TrueTypeFont font = TrueTypeFont.parse(damaged);
        CaptionPainter.paint(caption("Wörds & more", 20), font, CANVAS, ample());
      } catch (IllegalArgumentException expected) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void whatIsNoTrueTypeFontIsSaidSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TrueTypeFont.parse("OTTO, and so on, and on".getBytes(StandardCharsets.US_ASCII)))
        .withMessageContaining("PostScript");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrueTypeFont.parse("wOF2 is packed".getBytes(StandardCharsets.US_ASCII)))
        .withMessageContaining("not a TrueType font");
    assertThatIllegalArgumentException().isThrownBy(() -> TrueTypeFont.parse(new byte[0]));
  }

  private static Optional<Step.Overlay> painted(String text, int size, Dimensions canvas)
      throws Exception {
    return CaptionPainter.paint(caption(text, size), FONT, canvas, ample());
  }

  private static Caption caption(String text, int size) {
    return new Caption(
        text,
        new Anchor(Gravity.Direction.SOUTH, 5),
        new Caption.Look(
            size,
            Rgba.opaque(new Rgb(255, 0, 0)),
            Optional.of(new Rgba(new Rgb(0, 0, 255), 128)),
            true,
            Fraction.ALL),
        Optional.empty());
  }

  private static Deadline ample() {
    return Deadline.in(Duration.ofMinutes(1));
  }
}
