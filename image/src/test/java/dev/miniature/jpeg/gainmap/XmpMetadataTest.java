package dev.miniature.jpeg.gainmap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.jpeg.gainmap.GainMapMetadata.Channel;
import dev.miniature.pictures.GainMapJpegs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class XmpMetadataTest {
  private static final String LEAST =
      "hdrgm:Version=\"1.0\" hdrgm:GainMapMax=\"3\" hdrgm:HDRCapacityMax=\"3\"";

  @Test
  void attributesAreRead() throws Exception {
    assertThat(read(GainMapJpegs.XMP, "")).contains(IsoMetadataTest.USUAL);
  }

  @Test
  void elementsAreReadWithOneValueOrThree() throws Exception {
    String elements =
        """
        <hdrgm:Version>1.0</hdrgm:Version>
        <hdrgm:GainMapMax><rdf:Seq><rdf:li>1</rdf:li> <rdf:li>2</rdf:li>
          <rdf:li> 3.5 </rdf:li></rdf:Seq></hdrgm:GainMapMax>
        <hdrgm:HDRCapacityMax>3</hdrgm:HDRCapacityMax>
        """;
    double offset = 1.0 / 64;
    assertThat(read("", elements))
        .contains(
            new GainMapMetadata(
                List.of(
                    new Channel(0, 1, 1, offset, offset),
                    new Channel(0, 2, 1, offset, offset),
                    new Channel(0, 3.5, 1, offset, offset)),
                0,
                3));
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    assertThat(XmpMetadata.read(XmpMetadata.write(IsoMetadataTest.USUAL)))
        .contains(IsoMetadataTest.USUAL);
    Channel red = new Channel(-0.5, 3.25, 1.2, 0, 0.001);
    Channel blue = new Channel(0, 4.5, 0.8, 0.1, 0.000002);
    GainMapMetadata three = new GainMapMetadata(List.of(red, red, blue), 0.5, 4.5);
    assertThat(XmpMetadata.read(XmpMetadata.write(three))).contains(three);
  }

  /// The JDK's parser prints a line of its own where it decodes malformed bytes itself.
  @Test
  void malformedTextIsRefusedWithoutALineInTheLog() {
    PrintStream standard = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      assertThatThrownBy(() -> XmpMetadata.read(new byte[] {'<', 'a', '>', (byte) 0xFF, '<'}))
          .isInstanceOf(UnusableGainMapException.class)
          .hasMessage("XMP is not UTF-8");
    } finally {
      System.setErr(standard);
    }
    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  @Test
  void aPacketThatSaysNothingOfGainMapsHasNone() throws Exception {
    assertThat(read("xmlns:dc=\"d\" dc:format=\"image/jpeg\"", "<dc:a xmlns:dc=\"d\"/>")).isEmpty();
    assertThat(XmpMetadata.read("<a/>".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void theNamespaceCountsAndNotThePrefix() throws Exception {
    String renamed = GainMapJpegs.packet(LEAST, "").replace("hdrgm", "g");
    assertThat(XmpMetadata.read(renamed.getBytes(UTF_8))).isPresent();
    String foreign = GainMapJpegs.packet(LEAST, "").replace("hdr-gain-map/1.0", "other");
    assertThat(XmpMetadata.read(foreign.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hdrgm:Version=\"2.0\", version of its metadata",
    "hdrgm:Version=\"1.0\", GainMapMax is missing or no number",
    "hdrgm:Version=\"1.0\" hdrgm:GainMapMax=\"1\", HDRCapacityMax is missing or no number",
    "@ hdrgm:GainMapMin=\"NaN\", GainMapMin is missing or no number",
    "@ hdrgm:GainMapMin=\"Infinity\", GainMapMin is missing or no number",
    "@ hdrgm:GainMapMin=\"0x1p3\", GainMapMin is missing or no number",
    "@ hdrgm:GainMapMin=\"1d\", GainMapMin is missing or no number",
    "@ hdrgm:GainMapMin=\"\", GainMapMin is missing or no number",
    "@ hdrgm:GainMapMin=\"-1e99\", gain out of range",
    "@ hdrgm:GainMapMin=\"4\", gain out of range",
    "@ hdrgm:Gamma=\"0\", gamma out of range",
    "@ hdrgm:OffsetSDR=\"-1\", offset out of range",
    "@ hdrgm:HDRCapacityMin=\"3\", base picture is HDR",
    "@ hdrgm:BaseRenditionIsHDR=\"True\", base picture is HDR",
  })
  void whatCannotBeUsedIsRefused(String attributes, String reason) {
    assertThatThrownBy(() -> read(attributes.replace("@", LEAST), ""))
        .isInstanceOf(UnusableGainMapException.class)
        .hasMessage(reason);
  }

  @Test
  void twoValuesAreRefused() {
    String two =
        "<hdrgm:GainMapMin><rdf:Seq><rdf:li>1</rdf:li><rdf:li>1</rdf:li></rdf:Seq></hdrgm:GainMapMin>";
    assertThatThrownBy(() -> read(LEAST, two)).hasMessage("GainMapMin is missing or no number");
  }

  @Test
  void applesOwnKindIsNamed() {
    String apple = "xmlns:A=\"http://ns.apple.com/HDRGainMap/1.0/\" A:HDRGainMapVersion=\"131072\"";
    assertThatThrownBy(() -> read(apple, "")).hasMessage("Apple's own kind");
  }

  @ParameterizedTest(name = "[{index}]")
  @ValueSource(
      strings = {
        "",
        "\0",
        "no XML",
        "<a>",
        "<a b=",
        "<a></b>",
        "<a:b/>",
        "<a>&b;</a>",
        "<a>\0</a>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://127.0.0.1:1/b\">%b;]><a/>",
      })
  void whatIsNotWellFormedOrHasADocumentTypeIsRefused(String packet) {
    assertThatThrownBy(() -> XmpMetadata.read(packet.getBytes(UTF_8)))
        .isInstanceOf(UnusableGainMapException.class);
  }

  @Test
  void hostilePacketsAreRefusedOrReadInOnePass() throws Exception {
    assertThatThrownBy(() -> XmpMetadata.read("<a>".repeat(20_000).getBytes(UTF_8)))
        .hasMessage("XMP is too deep");
    assertThat(read("", "<hdrgm:x>y</hdrgm:x>".repeat(3_000))).isEmpty();
    assertThat(read("", "<hdrgm:x>" + "y".repeat(60_000) + "</hdrgm:x>")).isEmpty();
    assertThat(read("", "<x>" + "<rdf:li>1</rdf:li>".repeat(3_000) + "</x>")).isEmpty();
  }

  @Test
  void thePictureSaysHowLongItsMapIs() {
    assertThat(new String(XmpMetadata.directory(4711), UTF_8))
        .contains("hdrgm:Version=\"1.0\"")
        .contains("Item:Semantic=\"GainMap\" Item:Mime=\"image/jpeg\" Item:Length=\"4711\"");
  }

  private static Optional<GainMapMetadata> read(String attributes, String elements)
      throws UnusableGainMapException {
    return XmpMetadata.read(GainMapJpegs.packet(attributes, elements).getBytes(UTF_8));
  }
}
