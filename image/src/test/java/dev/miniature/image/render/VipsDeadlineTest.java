package dev.miniature.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Effort;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.Orientation;
import dev.miniature.image.Recipe;
import dev.miniature.image.pipeline.ByteLimit;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.PixelFormat;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.vips.VipsEncoder;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// What a picture may take of time and of memory, with libvips.
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class VipsDeadlineTest {
  private static final Recipe SMALL = Recipe.inside(Box.ofWidth(90)).withFormat(ImageFormat.JPEG);

  private static byte[] jpeg(boolean progressive) {
    return Jpegs.encode(Scenes.photo(300, 200), 90, progressive, Jpegs.Sampling.QUARTER);
  }

  @Test
  void timeThatIsUpStopsTheWork() throws Exception {
    Recipe seconds = Recipe.inside(Box.of(16_000, 12_000)).enlarging();
    Bounds short_ = new Bounds(100_000_000, 256, 4_700_000, Deadline.in(Duration.ofMillis(50)));
    long start = System.nanoTime();
    assertThatThrownBy(() -> Libvips.render(jpeg(false), seconds, short_))
        .isInstanceOf(DeadlinePassedException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(Libvips.leftBehind()).isZero();
  }

  @Test
  void aRenderWaitsForMemoryThatOthersHold() throws Exception {
    MemoryBudget memory = MemoryBudget.of(64 << 20);
    MemoryEstimate most = new MemoryEstimate(0, 60 << 20);
    try (MemoryBudget.Reservation _ = memory.reserve(most, Libvips.ample().deadline())) {
      Bounds soon = new Bounds(1_000_000, 1, 1_000_000, memory, Deadline.in(Duration.ofMillis(50)));
      assertThatThrownBy(() -> Libvips.render(jpeg(false), SMALL, soon))
          .isInstanceOf(DeadlinePassedException.class);
    }
    Bounds free = new Bounds(1_000_000, 1, 1_000_000, memory, Libvips.ample().deadline());
    assertThat(Libvips.render(jpeg(false), SMALL, free).bytes()).isNotEmpty();
    assertThat(memory.free()).isEqualTo(memory.bytes());
  }

  @Test
  void whatIsLeftOfNoTimeIsNotSpentOnWriting() {
    Deadline late = Deadline.in(Duration.ofMillis(-1));
    Picture picture = noise(3_000, 2_000);
    Plan plan = plan(new Dimensions(3_000, 2_000));
    assertThatThrownBy(
            () -> QualityLadder.encode(new VipsEncoder(ImageFormat.WEBP), picture, plan, late))
        .isInstanceOf(DeadlinePassedException.class);
  }

  /// Its encoder cannot be stopped once it has all pixels, but the core hands over few.
  @Test
  void theLargestPictureOfTheCoreIsWrittenSoonAfterItsTimeIsUp() throws Exception {
    Deadline soon = Deadline.in(Duration.ofMillis(50));
    Picture picture = noise(2_000, 2_000);
    long start = System.nanoTime();
    try {
      new VipsEncoder(ImageFormat.WEBP).encode(picture, 80, Effort.NORMAL, soon);
    } catch (DeadlinePassedException stopped) {
      assertThat(soon.hasPassed()).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(Libvips.leftBehind()).isZero();
  }

  private static Picture noise(int width, int height) {
    Raster raster = Raster.blank(new Dimensions(width, height), PixelFormat.RGB);
    new Random(1).nextBytes(raster.samples());
    return Picture.still(raster, false);
  }

  private static Plan plan(Dimensions size) {
    ImageHeader header = new ImageHeader(ImageFormat.PNG, size, Orientation.UPRIGHT, 1, false);
    Layout layout = Layout.whole(size);
    return new Plan(
        header,
        layout,
        Orientation.UPRIGHT,
        1,
        List.of(),
        false,
        ImageFormat.WEBP,
        Optional.empty(),
        80,
        false,
        Effort.NORMAL,
        ByteLimit.room(50_000_000));
  }
}
