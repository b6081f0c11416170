package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.jpeg.block.Zigzag;
import dev.miniature.jpeg.planes.Strip;
import java.util.stream.IntStream;
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

  /// Quantises a block of one frequency.
  ///
  /// @param steps its coefficient in quantisation steps
  private static int quantised(int across, int down, double steps) {
    int index =
        IntStream.range(0, 64)
            .filter(i -> Zigzag.horizontal(i) == across && Zigzag.vertical(i) == down)
            .findFirst()
            .orElseThrow();
    double coefficient = steps * TABLE.step(index);
    float[][] columns = new float[8][Strip.ROWS];
    for (int x = 0; x < 8; x++) {
      for (int y = 0; y < 8; y++) {
        columns[x][y] = (float) (coefficient * wave(across, x) * wave(down, y));
      }
    }
    QuantisedPlane plane = new QuantisedPlane();
    plane.reset(1, 1);
    PlaneQuantiser quantiser = new PlaneQuantiser();
    quantiser.begin(plane, TABLE, false, false);
    quantiser.take(columns, 0, 0, 8);
    return plane.coefficients()[index];
  }

  /// A wave of the discrete cosine transform, whose squares add up to one (T.81, A.3.3).
  private static double wave(int frequency, int at) {
    double height = frequency == 0 ? Math.sqrt(1 / 8.0) : 0.5;
    return height * Math.cos((2 * at + 1) * frequency * Math.PI / 16);
  }
}
