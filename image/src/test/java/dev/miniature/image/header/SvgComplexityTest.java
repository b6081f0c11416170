package dev.miniature.image.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.TooComplexException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SvgComplexityTest {
  @Test
  void ordinaryDrawingsPass() {
    passes("<rect width='9' height='9' fill='url(#g)'/><linearGradient id='g'/>");
    passes("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>");
    passes("<use href='#missing'/>" + "<path d='M0 0'/>".repeat(50_000));
    assertThatCode(() ->
            SvgComplexity.check(
                "<!DOCTYPE svg PUBLIC 'a' 'http://localhost/none.dtd'><svg/>"
                    .getBytes(StandardCharsets.UTF_8)))
        .doesNotThrowAnyException();
  }

  @Test
  void referencesToReferencesAreMultiplied() {
    for (String reference :
        List.of(
            "<use href='#l%d'/>", "<g style='mask:url(#l%d)'/>", "<g filter='url(\"#l%d\")'/>")) {
      StringBuilder levels = new StringBuilder("<g id='l0'><rect/></g>");
      for (int i = 1; i <= 9; i++) {
        levels.append("<g id='l" + i + "'>");
        levels.append(reference.replace("%d", String.valueOf(i - 1)).repeat(10)).append("</g>");
      }
      refuses(levels.toString(), "drawn");
    }
  }

  @Test
  void stepsOfFiltersCountForWhatTheyCompute() {
    String shadow =
        "<filter id='s'><feGaussianBlur/><feOffset/><feFlood/><feComposite/><feMerge/></filter>";
    passes(shadow + "<rect filter='url(#s)'/>".repeat(10));
    refuses(shadow + "<rect filter='url(#s)'/>".repeat(30), "drawn");
    String noise = "<filter id='n'><feTurbulence numOctaves='%s'/></filter>";
    passes(noise.replace("%s", "4") + "<rect filter='url(#n)'/>".repeat(3));
    refuses(noise.replace("%s", "4") + "<rect filter='url(#n)'/>".repeat(6), "drawn");
    refuses(noise.replace("%s", "20") + "<rect filter='url(#n)'/>".repeat(2), "drawn");
    refuses(noise.replace("%s", "1e9") + "<rect filter='url(#n)'/>", "drawn");
  }

  @Test
  void manyAndDeepElementsAreRefused() {
    refuses("<g/>".repeat(100_001), "elements");
    refuses("<g>".repeat(5_000) + "</g>".repeat(5_000), "nested");
  }

  /// As old versions of Illustrator write them.
  @Test
  void entitiesInAttributesAreReadAndNothingOutside() {
    String prologue =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://localhost:1/none.dtd" [
          <!ENTITY ns_svg "http://www.w3.org/2000/svg">
        ]>
        """;
    byte[] drawing =
        (prologue + "<svg xmlns='&ns_svg;'><g/></svg>").getBytes(StandardCharsets.UTF_8);
    assertThatCode(() -> SvgComplexity.check(drawing)).doesNotThrowAnyException();
  }

  @Test
  void attributesThatTheDocumentTypeGivesAreRefused() {
    for (String declaration :
        List.of(
            "<!ATTLIST u href CDATA '#a'>",
            "<!ENTITY % a '&#60;!ATTLIST u href CDATA \"#a\">'> %a;")) {
      byte[] drawing =
          ("<!DOCTYPE svg [" + declaration + "]><svg><u/></svg>").getBytes(StandardCharsets.UTF_8);
      assertThatExceptionOfType(BrokenImageException.class)
          .as(declaration)
          .isThrownBy(() -> SvgComplexity.check(drawing));
    }
  }

  @Test
  void entitiesBetweenElementsAreRefused() {
    String bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><svg>&b;</svg>";
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() -> SvgComplexity.check(bomb.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] svg(String content) {
    return ("<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The JDK's parser prints a line of its own where it decodes malformed bytes itself.
  @Test
  void malformedTextIsBrokenWithoutALineInTheLog() {
    PrintStream standard = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      for (String declared : List.of("", "<?xml version='1.0' encoding='US-ASCII'?>")) {
        byte[] drawing = (declared + "<svg>\u00FF</svg>").getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(BrokenImageException.class)
            .isThrownBy(() -> SvgComplexity.check(drawing));
      }
    } finally {
      System.setErr(standard);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aDrawingIsReadInTheEncodingThatItDeclares() {
    for (String encoding : List.of("UTF-8", "utf-8", "ISO-8859-1", "windows-1252")) {
      String svg = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n<svg>\u00E9</svg>";
      assertThatCode(() -> SvgComplexity.check(svg.getBytes(Charset.forName(encoding))))
          .doesNotThrowAnyException();
    }
    String marked = "\uFEFF<svg>\u00E9</svg>";
    assertThatCode(() -> SvgComplexity.check(marked.getBytes(StandardCharsets.UTF_8)))
        .doesNotThrowAnyException();
    for (String encoding : List.of("UTF-16", "IBM037", "no-such")) {
      String svg = "<?xml version='1.0' encoding='" + encoding + "'?><svg/>";
      assertThatExceptionOfType(BrokenImageException.class)
          .isThrownBy(() -> SvgComplexity.check(svg.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  private static void passes(String content) {
    assertThatCode(() -> SvgComplexity.check(svg(content))).doesNotThrowAnyException();
  }

  private static void refuses(String content, String what) {
    assertThatExceptionOfType(TooComplexException.class)
        .isThrownBy(() -> SvgComplexity.check(svg(content)))
        .withMessageContaining(what);
  }
}
