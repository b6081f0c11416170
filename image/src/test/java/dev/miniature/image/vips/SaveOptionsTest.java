package dev.miniature.image.vips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Effort;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;
import dev.miniature.image.pipeline.ByteLimit;
import dev.miniature.image.pipeline.Plan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SaveOptionsTest {
  @ParameterizedTest
  @CsvSource({"423360, 2", "2000000, 2", "2000001, 1", "8000000, 1", "8000001, 0"})
  void theMorePixelsAnAvifHasTheLessEffortEachGets(long pixels, int effort) {
    assertThat(new SaveOptions(ImageFormat.AVIF, 53, Effort.NORMAL, pixels, false, false).suffix())
        .isEqualTo(".avif[Q=53,effort=%d,keep=none]", effort);
  }

  @ParameterizedTest
  @CsvSource({"80, 79", "50, 49", "1, 1"})
  void aWebpIsAskedForOneStepLess(int quality, int written) {
    assertThat(new SaveOptions(ImageFormat.WEBP, quality, Effort.NORMAL, 1, false, false).suffix())
        .isEqualTo(".webp[Q=%d,effort=2,keep=none]", written);
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "1000000, 3", "1000001, 2", "2000001, 1", "8000001, 0"})
  void onlyAThumbnailOfAvifGetsMoreEffortWhenItIsToBeSmall(long pixels, int effort) {
    assertThat(suffix(ImageFormat.AVIF, Effort.SMALL, pixels))
        .isEqualTo(".avif[Q=80,effort=%d,keep=none]", effort);
  }

  @Test
  void aWebpThatIsToBeSmallGetsSharpYuvAndTwoStepsLess() {
    assertThat(suffix(ImageFormat.WEBP, Effort.SMALL, 1))
        .isEqualTo(".webp[Q=77,effort=4,smart_subsample=true,keep=none]");
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, 100000, sub, 6",
    "NORMAL, 100001, sub, 2",
    "SMALL, 100000, all, 9",
    "SMALL, 100001, all, 6"
  })
  void aPngThatIsToBeSmallGetsTheBestFilterOfEachRow(
      Effort effort, long pixels, String filter, int compression) {
    assertThat(suffix(ImageFormat.PNG, effort, pixels))
        .isEqualTo(".png[filter=%s,compression=%d,keep=none]", filter, compression);
  }

  @Test
  void aPngThatIsToBeSmallIsTriedWithoutFiltersToo() {
    assertThat(new SaveOptions(ImageFormat.PNG, 80, Effort.SMALL, 1, false, false).alternative())
        .hasValue(".png[filter=none,compression=9,keep=none]");
    assertThat(new SaveOptions(ImageFormat.PNG, 80, Effort.NORMAL, 1, false, false).alternative())
        .isEmpty();
    assertThat(new SaveOptions(ImageFormat.PNG, 80, Effort.SMALL, 1, true, false).alternative())
        .isEmpty();
  }

  @Test
  void aPngWithAPaletteKeepsItWhateverTheEffort() {
    assertThat(new SaveOptions(ImageFormat.PNG, 80, Effort.SMALL, 1, true, false).suffix())
        .isEqualTo(new SaveOptions(ImageFormat.PNG, 80, Effort.NORMAL, 1, true, false).suffix());
  }

  private static String suffix(ImageFormat format, Effort effort, long pixels) {
    return new SaveOptions(format, 80, effort, pixels, false, false).suffix();
  }

  @Test
  void whatNobodyCanStopIsNotBegunWhereItWouldTakeTooLong() {
    assertThat(refusal(ImageFormat.AVIF, 5_000)).isEmpty();
    assertThat(refusal(ImageFormat.WEBP, 5_001)).isEmpty();
    assertThat(refusal(ImageFormat.AVIF, 5_001))
        .hasValue("25,010,001 pixels, and 25,000,000 can be written as AVIF");
  }

  private static Optional<String> refusal(ImageFormat format, int side) {
    Dimensions size = new Dimensions(side, side);
    ImageHeader header = new ImageHeader(ImageFormat.PNG, size, Orientation.UPRIGHT, 1, false);
    Plan plan =
        new Plan(
            header,
            Layout.whole(size),
            Orientation.UPRIGHT,
            1,
            List.of(),
            false,
            format,
            Optional.empty(),
            80,
            false,
            Effort.NORMAL,
            ByteLimit.room(Integer.MAX_VALUE));
    return new VipsEncoder(format).refusal(plan);
  }
}
