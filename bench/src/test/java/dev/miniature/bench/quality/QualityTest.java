package dev.miniature.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class QualityTest {
  @Test
  void aPictureIsPerfectBesideItself() {
    Pixels picture = noise(1);
    assertThat(Quality.of(picture, picture).ssim()).isCloseTo(1, within(1e-12));
    assertThat(Quality.of(picture, picture).psnr()).isEqualTo(99);
  }

  @Test
  void aDifferenceOfOneEverywhereIsFortyEightDecibels() {
    assertThat(Quality.of(flat(100), flat(101)).psnr()).isCloseTo(48.1308, within(1e-4));
  }

  @Test
  void flatPicturesDifferInBrightnessOnly() {
    double c1 = 6.5025;
    double luminance = (2 * 50 * 150 + c1) / (50 * 50 + 150 * 150 + c1);
    assertThat(Quality.of(flat(50), flat(150)).ssim()).isCloseTo(luminance, within(1e-9));
  }

  @Test
  void noiseIsNotSimilarToOtherNoise() {
    assertThat(Quality.of(noise(1), noise(2)).ssim()).isBetween(-0.1, 0.1);
  }

  @Test
  void whatIsFullyTransparentIsWhite() {
    byte[] clear = new byte[20 * 20 * 4];
    byte[] white = new byte[20 * 20 * 3];
    Arrays.fill(white, (byte) 255);
    assertThat(Quality.of(Pixels.of(clear, 20, 20, 4), Pixels.of(white, 20, 20, 3)).psnr())
        .isEqualTo(99);
  }

  private static Pixels flat(int value) {
    byte[] bytes = new byte[32 * 32 * 3];
    Arrays.fill(bytes, (byte) value);
    return Pixels.of(bytes, 32, 32, 3);
  }

  private static Pixels noise(long seed) {
    byte[] bytes = new byte[64 * 64 * 3];
    new Random(seed).nextBytes(bytes);
    return Pixels.of(bytes, 64, 64, 3);
  }
}
