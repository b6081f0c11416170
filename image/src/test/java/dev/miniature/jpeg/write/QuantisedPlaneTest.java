package dev.miniature.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantisedPlaneTest {
  private final QuantisedPlane plane = new QuantisedPlane();

  @Test
  void knowsWhichCoefficientsAreNotZero() {
    Random random = new Random(1);
    int[] values = {0, 0, 0, 1, -1, 255, 256, -256, Short.MIN_VALUE, Short.MAX_VALUE};
    plane.reset(10, 100);
    for (int i = 0; i < plane.coefficients().length; i++) {
      plane.coefficients()[i] = (short) values[random.nextInt(values.length)];
    }
    for (int i = 0; i < plane.coefficients().length; i++) {
      boolean nonZero = (plane.nonZero(i / 64) >>> i % 64 & 1) == 1;
      assertThat(nonZero).as("%d", i).isEqualTo(plane.coefficients()[i] != 0);
    }
  }

  @Test
  void keepsItsMemoryForSmallerPictures() {
    plane.reset(30, 20);
    short[] first = plane.coefficients();
    plane.reset(5, 7);
    assertThat(plane.coefficients()).isSameAs(first);
    assertThat(plane.blockColumns()).isEqualTo(5);
    assertThat(plane.blockRows()).isEqualTo(7);
    plane.reset(21, 30);
    assertThat(plane.coefficients()).hasSize(21 * 30 * 64);
  }

  @Test
  void givesBackALotOfMemory() {
    plane.reset(1000, 1000);
    plane.finish();
    assertThat(plane.coefficients()).isEmpty();
    plane.reset(1, 1);
    assertThat(plane.coefficients()).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, -1", "8192, 8192"})
  void refusesWhatNoArrayHolds(int columns, int rows) {
    assertThatIllegalArgumentException().isThrownBy(() -> plane.reset(columns, rows));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8, GREY",
    "8, 65536, GREY",
    "9, 8, GREY", // two blocks
    "8, 8, S444", // three planes
  })
  void aFrameRefusesPlanesThatAreNotItsOwn(int width, int height, Subsampling subsampling) {
    plane.reset(1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuantisedPicture(width, height, subsampling, List.of(plane)));
  }
}
