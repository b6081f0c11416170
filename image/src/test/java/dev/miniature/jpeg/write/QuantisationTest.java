package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.jpeg.block.Zigzag;
import javax.imageio.plugins.jpeg.JPEGQTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantisationTest {

  @Test
  void atFiftyTheTablesAreThoseOfTheStandard() {
    for (int index = 0; index < 64; index++) {
      int raster = Zigzag.raster(index);
      assertThat(Quantisation.luminance(50).step(index))
          .isEqualTo(JPEGQTable.K1Luminance.getTable()[raster]);
      assertThat(Quantisation.chrominance(50).step(index))
          .isEqualTo(JPEGQTable.K2Chrominance.getTable()[raster]);
    }
  }

  @ParameterizedTest(name = "at {0}: {1}, {2} … {3}")
  @CsvSource({
    "1, 255, 255, 255",
    "10, 80, 55, 255",
    "25, 32, 22, 198",
    "49, 16, 11, 101",
    "75, 8, 6, 50",
    "80, 6, 4, 40",
    "95, 2, 1, 10",
    "100, 1, 1, 1",
  })
  void aQualityMeansWhatItMeansToOthers(int quality, int first, int second, int last) {
    Quantisation table = Quantisation.luminance(quality);
    assertThat(table.step(0)).isEqualTo(first);
    assertThat(table.step(1)).isEqualTo(second);
    assertThat(table.step(63)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101})
  void thereIsNoOtherQuality(int quality) {
    assertThatThrownBy(() -> Quantisation.luminance(quality))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
