package dev.miniature.image.vips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class AxisTest {
  @Test
  void hardlyAnythingMovesWhateverTheSides() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    int cases = 20_000;
    double sum = 0;
    for (int i = 0; i < cases; i++) {
      int stored = random.nextInt(100, 10_000);
      int shrink = 2 << random.nextInt(3);
      int wanted = random.nextInt(1, Math.max(2, (int) (stored / (shrink * Shrink.LEFT))));
      Axis axis = Axis.of((double) stored / shrink, wanted);
      // libvips aligns the centres of input and output.
      double leftEdge = Math.abs(axis.length() / axis.factor() - axis.scaled()) / 2;
      assertThat(leftEdge).as("%d/%d to %d: %s", stored, shrink, wanted, axis).isLessThan(0.23);
      sum += leftEdge;
    }
    assertThat(sum / cases).isLessThan(0.01);
  }

  @Test
  void wholeSidesAreTakenAsTheyAre() {
    assertThat(Axis.of(1_360, 720)).isEqualTo(new Axis(1_360, 1_360.0 / 720, 720));
  }

  @Test
  void libvipsRoundsToTheSizeThatIsMeant() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 10_000; i++) {
      double side = random.nextInt(8, 80_000) / 8.0;
      Axis axis = Axis.of(side, random.nextInt(1, Math.max(2, (int) side)));
      assertThat(Math.round(axis.length() * axis.scale())).isEqualTo(axis.scaled());
    }
  }
}
