package dev.miniature.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Deadline;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Raster;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AutoQualityTest {
  private static final Dimensions SIZE = new Dimensions(160, 120);

  @Test
  void colouredDetailNeedsMoreThanGreyDetail() throws Exception {
    assertThat(quality(ImageFormat.JPEG, drawn(true, PixelFormat.RGB))).isEqualTo(89);
    assertThat(quality(ImageFormat.JPEG, drawn(false, PixelFormat.RGB))).isEqualTo(60);
  }

  @Test
  void otherFormatsFollow() throws Exception {
    assertThat(quality(ImageFormat.WEBP, drawn(false, PixelFormat.RGB))).isEqualTo(65);
    assertThat(quality(ImageFormat.AVIF, drawn(false, PixelFormat.RGB))).isEqualTo(56);
    assertThat(quality(ImageFormat.WEBP, drawn(true, PixelFormat.RGB))).isEqualTo(95);
    assertThat(quality(ImageFormat.AVIF, drawn(true, PixelFormat.RGB))).isEqualTo(73);
  }

  @Test
  void everyKindOfPixelsIsLookedAt() throws Exception {
    for (PixelFormat format : PixelFormat.values()) {
      assertThat(quality(ImageFormat.WEBP, drawn(false, format))).as("%s", format).isEqualTo(65);
    }
  }

  @Test
  void aSinglePixelHasAQuality() throws Exception {
    Raster one = Raster.blank(new Dimensions(1, 1), PixelFormat.RGB);
    assertThat(quality(ImageFormat.JPEG, one)).isBetween(60, 89);
  }

  private static int quality(ImageFormat format, Raster raster) throws Exception {
    return AutoQuality.of(format, raster, Deadline.in(Duration.ofMinutes(1)));
  }

  /// Opaque noise, in colours or in grey.
  private static Raster drawn(boolean coloured, PixelFormat format) {
    Raster raster = Raster.blank(SIZE, format);
    Random random = new Random(3);
    int channels = format.channels();
    int colours = format.withoutAlpha().channels();
    for (int at = 0; at < raster.length(); at += channels) {
      byte grey = (byte) (90 + random.nextInt(60));
      for (int channel = 0; channel < channels; channel++) {
        byte own = coloured ? (byte) (90 + random.nextInt(60)) : grey;
        raster.samples()[at + channel] = channel < colours ? own : (byte) 255;
      }
    }
    return raster;
  }
}
