package dev.miniature.jpeg.gainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.jpeg.gainmap.GainMapMetadata.Channel;
import dev.miniature.pictures.GainMapJpegs;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IsoMetadataTest {
  static final GainMapMetadata USUAL =
      new GainMapMetadata(List.of(new Channel(0.25, 2, 0.5, 0.015625, 0.03125)), 0, 2.5);

  @Test
  void bothFormsOfTheFractionsAreRead() throws Exception {
    assertThat(read(GainMapJpegs.iso())).isEqualTo(USUAL);
    assertThat(read(GainMapJpegs.isoOfThree())).isEqualTo(USUAL);
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    assertThat(read(IsoMetadata.write(USUAL))).isEqualTo(USUAL);
    Channel red = new Channel(-0.5, 3.25, 1.2, 0, 0.001);
    Channel green = new Channel(0, 4.5, 0.8, 0.1, 0.002);
    GainMapMetadata three = new GainMapMetadata(List.of(red, green, red), 0.5, 4.5);
    assertThat(read(IsoMetadata.write(three))).isEqualTo(three);
    assertThat(IsoMetadata.write(USUAL)).hasSize(61);
    assertThat(IsoMetadata.write(three)).hasSize(141);
  }

  @Test
  void whatIsCutOffIsRefused() {
    for (byte[] whole : List.of(GainMapJpegs.iso(), GainMapJpegs.isoOfThree())) {
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> read(cut))
            .isInstanceOf(UnusableGainMapException.class)
            .hasMessage("metadata cut off");
      }
    }
  }

  @Test
  void whatANewerWriterAppendsIsIgnored() throws Exception {
    byte[] longer = Arrays.copyOf(GainMapJpegs.iso(), 100);
    longer[3] = 1;
    assertThat(read(longer)).isEqualTo(USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, version of its metadata",
    "4, 0x44, base picture is HDR",
    "4, 0x00, colours of its own",
    "12, 0, division by zero",
    "13, 0x7f, headroom out of range",
    "21, 0x7f, gain out of range",
    "29, 0x80, gain out of range",
  })
  void whatCannotBeUsedIsRefused(int at, String value, String reason) {
    byte[] content = GainMapJpegs.iso();
    content[at] = (byte) Integer.decode(value).intValue();
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(UnusableGainMapException.class)
        .hasMessage(reason);
  }

  private static GainMapMetadata read(byte[] content) throws UnusableGainMapException {
    return IsoMetadata.read(ByteBuffer.wrap(content));
  }
}
