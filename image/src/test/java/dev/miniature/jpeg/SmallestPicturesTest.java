package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.jpeg.planes.CollectedPlane;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.StoppedException;
import dev.miniature.jpeg.write.Subsampling;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The smallest file decodes to the same samples as the usual one, before they are rounded.
final class SmallestPicturesTest {
  private final JpegEncoder encoder = new JpegEncoder();

  @ParameterizedTest
  @EnumSource
  void everySampleIsTheSame(Subsampling subsampling) throws Exception {
    for (int quality : new int[] {10, 50, 80, 95, 100}) {
      for (int[] size : new int[][] {{1, 1}, {8, 8}, {17, 3}, {100, 75}, {333, 250}}) {
        byte[] scene = samples(Scenes.photo(size[0], size[1]), subsampling.components());
        assertSame(scene, size[0], size[1], subsampling, quality);
        byte[] noise = new byte[scene.length];
        new Random(quality).nextBytes(noise);
        assertSame(noise, size[0], size[1], subsampling, quality);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPhotographTakesFewerBytesInScans(Subsampling subsampling) throws Exception {
    byte[] scene = samples(Scenes.photo(640, 480), subsampling.components());
    byte[] usual = encoder.encode(scene, 640, 480, subsampling, 80);
    byte[] smallest = encoder.encodeSmallest(scene, 640, 480, subsampling, 80, () -> false);
    assertThat(JpegFile.open(smallest).frame().isProgressive()).isTrue();
    assertThat(smallest).hasSizeLessThan(usual.length * 99 / 100);
  }

  @Test
  void planesAndPixelsAreWrittenAlike() throws Exception {
    byte[] original = Jpegs.encode(Scenes.photo(640, 480), 90);
    Span across = new Span(640, false, 320, 0, 320, 0, 320);
    Span down = new Span(480, false, 240, 0, 240, 0, 240);
    JpegPlan plan = new JpegPlan(across, down, false, true, 80, 0xFFFFFF);
    JpegThumbnails thumbnails = new JpegThumbnails();
    byte[] usual = thumbnails.make(JpegFile.open(original), plan, () -> false);
    byte[] smallest = thumbnails.make(JpegFile.open(original), plan.forSmallest(), () -> false);
    assertThat(smallest).hasSizeLessThan(usual.length);
    assertSame(smallest, usual);
  }

  @Test
  void theSearchEndsWhenTheFileIsNoLongerNeeded() {
    byte[] scene = samples(Scenes.photo(640, 480), 3);
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(() ->
            encoder.encodeSmallest(
                scene, 640, 480, Subsampling.S420, 80, () -> asked.incrementAndGet() > 2))
        .isInstanceOf(StoppedException.class);
    assertThat(asked.get()).isLessThan(40);
  }

  @Test
  void noiseTakesNoMoreThanSaid() throws Exception {
    byte[] noise = new byte[500 * 400 * 3];
    new Random(1).nextBytes(noise);
    byte[] file = encoder.encodeSmallest(noise, 500, 400, Subsampling.S444, 100, () -> false);
    assertThat((long) file.length).isLessThan(JpegEncoder.memory(500 * 400, false, true));
  }

  private void assertSame(
      byte[] samples, int width, int height, Subsampling subsampling, int quality)
      throws Exception {
    byte[] usual = encoder.encode(samples, width, height, subsampling, quality);
    byte[] smallest =
        encoder.encodeSmallest(samples, width, height, subsampling, quality, () -> false);
    assertThat(smallest).hasSizeLessThanOrEqualTo(usual.length);
    assertSame(smallest, usual);
  }

  private static void assertSame(byte[] file, byte[] other) throws Exception {
    List<CollectedPlane> planes = Blocks.decodeAll(file, 8);
    List<CollectedPlane> others = Blocks.decodeAll(other, 8);
    assertThat(planes).hasSameSizeAs(others);
    for (int i = 0; i < planes.size(); i++) {
      assertThat(planes.get(i).samples()).isDeepEqualTo(others.get(i).samples());
    }
  }

  private static byte[] samples(BufferedImage image, int channels) {
    byte[] samples = new byte[image.getWidth() * image.getHeight() * channels];
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / channels;
      int rgb = image.getRGB(pixel % image.getWidth(), pixel / image.getWidth());
      samples[i] = (byte) (rgb >> (16 - 8 * (i % channels)));
    }
    return samples;
  }
}
