package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class OutputTest {

  @Test
  void aZeroFollowsEveryByteOfOnesInCodedData() {
    Random random = new Random(1);
    long[] bytes = {0x00, 0x01, 0x7F, 0x80, 0xFE, 0xFF};
    for (int round = 0; round < 10_000; round++) {
      long value = 0;
      for (int i = 0; i < 8; i++) {
        value = value << 8 | bytes[random.nextInt(bytes.length)];
      }
      Output output = new Output();
      output.codedEight(value);
      String expected =
          HexFormat.of().toHexDigits(value).replaceAll("(..)", "$1 ").replace("ff ", "ff 00 ");
      assertThat(HexFormat.of().formatHex(output.copy())).isEqualTo(expected.replace(" ", ""));
    }
  }

  @Test
  void markersAreWrittenAsTheyAre() {
    Output output = new Output();
    output.two(0xFFD9);
    assertThat(output.copy()).containsExactly(0xFF, 0xD9);
  }

  @Test
  void growsWhenAsked() {
    Output output = new Output();
    output.makeRoom(200_000);
    for (int i = 0; i < 200_000; i++) {
      output.one(i);
    }
    assertThat(output.copy()).hasSize(200_000).endsWith((byte) 199_999);
    output.clear();
    assertThat(output.copy()).isEmpty();
  }
}
