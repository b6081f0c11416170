package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.jpeg.write.Subsampling;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class JpegEncoderTest {
  private final JpegEncoder encoder = new JpegEncoder();

  @ParameterizedTest
  @EnumSource
  void everySizeComesBackWithItsPixels(Subsampling subsampling) throws IOException {
    for (int width : new int[] {1, 2, 7, 8, 9, 15, 16, 17, 63, 64, 65, 130}) {
      for (int height : new int[] {1, 2, 7, 8, 9, 16, 17, 64, 65, 131}) {
        byte[] samples = smooth(width, height, subsampling.components());
        byte[] file = encoder.encode(samples, width, height, subsampling, 97);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        assertThat(maxDistance(read, samples, subsampling.components()))
            .as("%s, %d×%d", subsampling, width, height)
            .isLessThanOrEqualTo(12);
      }
    }
  }

  @Test
  void samplesBehindTheLastPixelPlayNoPart() {
    byte[] samples = smooth(30, 20, 3);
    byte[] longer = Arrays.copyOf(samples, samples.length + 999);
    Arrays.fill(longer, samples.length, longer.length, (byte) 77);
    assertThat(encoder.encode(longer, 30, 20, Subsampling.S420, 80))
        .isEqualTo(encoder.encode(samples, 30, 20, Subsampling.S420, 80));
  }

  @Test
  void onePictureLeavesNothingForTheNext() {
    byte[] small = smooth(30, 20, 3);
    byte[] first = encoder.encode(small, 30, 20, Subsampling.S420, 80);
    byte[] noise = new byte[300 * 300 * 3];
    new Random(1).nextBytes(noise);
    encoder.encode(noise, 300, 300, Subsampling.S444, 100);
    assertThat(encoder.encode(small, 30, 20, Subsampling.S420, 80)).isEqualTo(first);
  }

  @Test
  void noiseTakesNoMoreThanSaid() {
    byte[] noise = new byte[500 * 400 * 3];
    new Random(1).nextBytes(noise);
    byte[] file = encoder.encode(noise, 500, 400, Subsampling.S444, 100);
    assertThat((long) file.length).isLessThan(JpegEncoder.memory(500 * 400, false, false));
  }

  /// Colours that change slowly, so that halving them takes little away.
  private static byte[] smooth(int width, int height, int channels) {
    byte[] samples = new byte[width * height * channels];
    for (int i = 0; i < width * height; i++) {
      int x = i % width;
      int y = i / width;
      for (int channel = 0; channel < channels; channel++) {
        samples[i * channels + channel] = (byte) (60 + channel * 40 + x / 2 + y / 3);
      }
    }
    return samples;
  }

  private static int maxDistance(BufferedImage read, byte[] samples, int channels) {
    int most = 0;
    for (int y = 0; y < read.getHeight(); y++) {
      for (int x = 0; x < read.getWidth(); x++) {
        for (int band = 0; band < channels; band++) {
          int expected = samples[(y * read.getWidth() + x) * channels + band] & 0xFF;
          int seen =
              channels == 1
                  ? read.getRaster().getSample(x, y, 0)
                  : read.getRGB(x, y) >> (16 - 8 * band) & 0xFF;
          most = Math.max(most, Math.abs(seen - expected));
        }
      }
    }
    return most;
  }
}
