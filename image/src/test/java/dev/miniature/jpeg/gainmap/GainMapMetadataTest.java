package dev.miniature.jpeg.gainmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.miniature.jpeg.gainmap.GainMapMetadata.Channel;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GainMapMetadataTest {
  private static final Channel CHANNEL = new Channel(0, 2, 1, 0.015625, 0.015625);

  @ParameterizedTest
  @CsvSource({
    "NaN, 2, 1, 0, 0, gain out of range",
    "0, NaN, 1, 0, 0, gain out of range",
    "0, Infinity, 1, 0, 0, gain out of range",
    "-17, 2, 1, 0, 0, gain out of range",
    "2, 1, 1, 0, 0, gain out of range",
    "0, 2, 0, 0, 0, gamma out of range",
    "0, 2, -1, 0, 0, gamma out of range",
    "0, 2, NaN, 0, 0, gamma out of range",
    "0, 2, 101, 0, 0, gamma out of range",
    "0, 2, 1, -0.1, 0, offset out of range",
    "0, 2, 1, 0, 1.1, offset out of range",
    "0, 2, 1, NaN, 0, offset out of range",
  })
  void whatIsOutOfRangeIsRefused(
      double min, double max, double gamma, double base, double alternate, String reason) {
    Channel channel = new Channel(min, max, gamma, base, alternate);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GainMapMetadata(List.of(CHANNEL, CHANNEL, channel), 0, 2))
        .withMessage(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 2, headroom out of range",
    "0, 17, headroom out of range",
    "NaN, 2, headroom out of range",
    "0, NaN, headroom out of range",
    "2, 2, base picture is HDR",
    "2, 0, base picture is HDR",
  })
  void theBasePictureIsTheDarkerOne(double base, double alternate, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GainMapMetadata(List.of(CHANNEL), base, alternate))
        .withMessage(reason);
  }

  @Test
  void thereAreOneOrThreeChannels() {
    for (int count : new int[] {0, 2, 4}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new GainMapMetadata(Collections.nCopies(count, CHANNEL), 0, 2));
    }
  }

  @Test
  void equalChannelsAreOne() {
    GainMapMetadata metadata = new GainMapMetadata(List.of(CHANNEL, CHANNEL, CHANNEL), 0, 2);
    assertThat(metadata).isEqualTo(new GainMapMetadata(List.of(CHANNEL), 0, 2));
    assertThat(metadata.rgb()).containsExactly(CHANNEL, CHANNEL, CHANNEL);
  }
}
