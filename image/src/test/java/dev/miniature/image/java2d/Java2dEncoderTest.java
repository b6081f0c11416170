package dev.miniature.image.java2d;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Deadline;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Effort;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;
import dev.miniature.image.pipeline.ByteLimit;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class Java2dEncoderTest {
  private final Encoder jpeg = new Java2dEncoder(ImageFormat.JPEG);

  @Test
  void aSideThatTheEncoderOfJpegDoesNotTakeIsTooMuch() {
    assertThat(jpeg.refusal(plan(65_501)))
        .hasValueSatisfying(refusal -> assertThat(refusal).contains("65,501"));
  }

  @Test
  void theLongestSideThatItTakesIsWritten() throws Exception {
    assertThat(jpeg.refusal(plan(65_500))).isEmpty();
    Raster longest = Raster.blank(new Dimensions(1, 65_500), PixelFormat.RGB);
    byte[] file =
        jpeg.encode(
            Picture.still(longest, false), 80, Effort.NORMAL, Deadline.in(Duration.ofMinutes(1)));
    assertThat(file).isNotEmpty();
  }

  private static Plan plan(int height) {
    Dimensions size = new Dimensions(1, height);
    ImageHeader header = new ImageHeader(ImageFormat.PNG, size, Orientation.UPRIGHT, 1, false);
    return new Plan(
        header,
        Layout.whole(size),
        Orientation.UPRIGHT,
        1,
        List.of(),
        false,
        ImageFormat.JPEG,
        Optional.empty(),
        80,
        false,
        Effort.NORMAL,
        ByteLimit.room(1_000_000));
  }
}
