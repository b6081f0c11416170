package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.jpeg.block.Zigzag;
import dev.miniature.jpeg.planes.Strip;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaneQuantiserTest {
  private static final Quantisation TABLE = Quantisation.of(50);

  @ParameterizedTest(name = "{0}, {1}: nothing at {2} of a step, and something at {3}")
  @CsvSource({
    "1, 0, 0.48, 0.52",
    "0, 1, 0.48, 0.52",
    "1, 1, 0.58, 0.62",
    "2, 0, 0.58, 0.62",
    "7, 7, 0.66, 0.70",
  })
  void smallCoefficientsVanishButNotTheSlopesOfABlock(
      int across, int down, double nothing, double something) {
    assertThat(quantised(across, down, nothing)).isZero();
    assertThat(quantised(across, down, something)).isEqualTo(1);
    assertThat(quantised(across, down, -nothing)).isZero();
    assertThat(quantised(across, down, -something)).isEqualTo(-1);
  }

  @ParameterizedTest(name = "{0} steps are {1}")
  @CsvSource({"1.51, 1", "1.53, 2", "2.51, 2", "-2.53, -3"})
  void largerCoefficientsAreRoundedAlmostToTheNearest(double steps, int expected) {
    assertThat(quantised(2, 1, steps)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1}, {2}: {3} steps are {4}, halved: {0}")
  @CsvSource({
    "false, 1, 1, 0.70, 1",
    "true, 1, 1, 0.75, 0",
    "true, 1, 1, 0.80, 1",
    "true, 2, 2, 0.85, 0",
    "true, 2, 2, 0.95, 1",
    "true, 7, 7, 0.95, 0",
    "true, 7, 7, 1.05, 1",
    "true, 1, 0, 0.55, 1",
  })
  void theLastCoefficientOfHalvedChromaVanishesWhereItsCodeIsLong(
      boolean halved, int across, int down, double steps, int expected) {
    assertThat(quantised(halved, TABLE, across, down, steps)).isEqualTo(expected);
  }

  @Test
  void nothingVanishesAtTheHighestQuality() {
    assertThat(quantised(true, Quantisation.of(100), 7, 7, 0.55)).isEqualTo(1);
  }

  private static int quantised(int across, int down, double steps) {
    return quantised(false, TABLE, across, down, steps);
  }

  /// Quantises a block of one frequency.
  ///
  /// @param steps its coefficient in quantisation steps
  private static int quantised(
      boolean halved, Quantisation table, int across, int down, double steps) {
    int index =
        IntStream.range(0, 64)
            .filter(i -> Zigzag.horizontal(i) == across && Zigzag.vertical(i) == down)
            .findFirst()
            .orElseThrow();
    double coefficient = steps * table.step(index) / (halved ? gain(across, down) : 1);
    float[][] columns = new float[8][Strip.ROWS];
    for (int x = 0; x < 8; x++) {
      for (int y = 0; y < 8; y++) {
        columns[x][y] = (float) (coefficient * wave(across, x) * wave(down, y));
      }
    }
    QuantisedPlane plane = new QuantisedPlane();
    plane.reset(1, 1);
    PlaneQuantiser quantiser = new PlaneQuantiser();
    quantiser.begin(plane, table, halved, false);
    quantiser.take(columns, 0, 0, 8);
    return plane.coefficients()[index];
  }

  /// The gain that makes up for the smooth upsampling of decoders.
  private static double gain(int across, int down) {
    return 1 + 0.45 * (1 - (Math.cos(Math.PI * across / 8) + Math.cos(Math.PI * down / 8)) / 2);
  }

  /// A wave of the discrete cosine transform, whose squares add up to one (T.81, A.3.3).
  private static double wave(int frequency, int at) {
    double height = frequency == 0 ? Math.sqrt(1 / 8.0) : 0.5;
    return height * Math.cos((2 * at + 1) * frequency * Math.PI / 16);
  }
}
