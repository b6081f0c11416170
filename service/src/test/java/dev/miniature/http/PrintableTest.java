package dev.miniature.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintableTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x0d, 0x1b, 0x7f, 0x85, 0x90, 0x9b, 0x9d, 0xad, 0x61c, 0x200b, 0x200e,
        0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff, 0xd800, 0xe0041
      })
  void whatMovesOrTurnsOrHidesIsAQuestionMark(int codePoint) {
    String text = "a" + Character.toString(codePoint) + "b";
    assertThat(Printable.lines(text)).isEqualTo("a?b");
    assertThat(Printable.line(text)).isEqualTo("a?b");
  }

  @Test
  void namesOfAllTheWorldStayAsTheyAre() {
    String text = "für dich – ☃ 写真 תמונה 🏝\u00a0.png";
    assertThat(Printable.line(text)).isEqualTo(text);
    assertThat(Printable.json(text)).isEqualTo(text);
  }

  @Test
  void linesStayApartOnlyWhereTheyMay() {
    assertThat(Printable.lines("a\nb\tc")).isEqualTo("a\nb\tc");
    assertThat(Printable.line("a\nb\tc")).isEqualTo("a?b?c");
  }

  @Test
  void jsonSaysTheSameAndIsPrintable() throws Exception {
    Random random = new Random(13);
    for (int round = 0; round < 200; round++) {
      String text =
          random
              .ints(50, 0, 0x2100)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .append("\udb40\udc41")
              .toString();
      String json = Printable.json(new String(Json.object(o -> o.text("path", text)), UTF_8));
      assertThat(json).isEqualTo(Printable.lines(json));
      try (JsonParser parser = new JsonFactory().createParser(json)) {
        parser.nextToken();
        parser.nextToken();
        assertThat(parser.nextTextValue()).isEqualTo(text);
      }
    }
  }
}
