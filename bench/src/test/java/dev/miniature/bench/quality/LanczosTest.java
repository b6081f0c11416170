package dev.miniature.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

final class LanczosTest {
  @Test
  void leavesAPictureOfTheSameSizeAlone() {
    Pixels picture = grey(37, 23, (x, y) -> (x * 7 + y * 13) % 256);
    Pixels same = Lanczos.scale(picture, 37, 23);
    for (int i = 0; i < 37 * 23; i++) {
      assertThat(same.sample(i)).isCloseTo(picture.sample(i), within(1e-3f));
    }
  }

  @Test
  void keepsAFlatColour() {
    Pixels small = Lanczos.scale(grey(101, 57, (x, y) -> 200), 13, 7);
    for (int i = 0; i < 13 * 7; i++) {
      assertThat(small.sample(i)).isCloseTo(200, within(1e-3f));
    }
  }

  @Test
  void shiftsNothingWhereSidesAreOdd() {
    Pixels slope = Lanczos.scale(grey(255, 255, (x, y) -> x), 51, 51);
    for (int x = 4; x < 47; x++) {
      float middle = (x + 0.5f) * 255 / 51 - 0.5f;
      assertThat(slope.at(x, 20, 0)).isCloseTo(middle, within(0.01f));
    }
  }

  @Test
  void takesOutWhatIsTooFineForTheResult() {
    Pixels stripes = grey(200, 200, (x, y) -> x % 2 == 0 ? 0 : 255);
    Pixels small = Lanczos.scale(stripes, 50, 50);
    for (int x = 4; x < 46; x++) {
      assertThat(small.at(x, 25, 0)).isCloseTo(127.5f, within(1f));
    }
  }

  private static Pixels grey(int width, int height, IntBinaryOperator brightness) {
    float[] samples = new float[width * height];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = brightness.applyAsInt(i % width, i / width);
    }
    return new Pixels(width, height, 1, samples);
  }
}
