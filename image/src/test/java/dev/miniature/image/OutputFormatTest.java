package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutputFormatTest {
  private static final Set<ImageFormat> ALL =
      EnumSet.of(
          ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.AVIF);

  /// The client's formats, the best first; those of the original; the format of the thumbnail.
  @ParameterizedTest(name = "{0} of a {1} with {2} frames is {3}")
  @CsvSource({
    "AVIF WEBP, JPEG,  1, AVIF",
    "AVIF WEBP, GIF,   1, AVIF",
    "AVIF WEBP, GIF,   2, WEBP",
    "AVIF WEBP, WEBP, 15, WEBP",
    "AVIF,      GIF,   2, GIF",
    "AVIF,      WEBP,  2, WEBP",
    "WEBP,      GIF,   2, WEBP",
    "WEBP,      PNG,   1, WEBP",
  })
  void anAnimationIsNeverWrittenInAFormatThatStandsStill(
      String best, ImageFormat original, int frames, ImageFormat expected) {
    OutputFormat preferred = preferred(best);
    assertThat(preferred.of(header(original, frames), ALL)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"AVIF WEBP, PNG, PNG", "AVIF WEBP, BMP, JPEG"})
  void whatCannotBeWrittenIsNotTaken(String best, ImageFormat original, ImageFormat expected) {
    Set<ImageFormat> few = EnumSet.of(ImageFormat.JPEG, ImageFormat.PNG);
    assertThat(preferred(best).of(header(original, 1), few)).isEqualTo(expected);
  }

  private static OutputFormat preferred(String best) {
    return new OutputFormat.Preferred(
        List.of(best.split(" ", -1)).stream().map(ImageFormat::valueOf).toList());
  }

  private static ImageHeader header(ImageFormat format, int frames) {
    return new ImageHeader(format, new Dimensions(10, 10), Orientation.UPRIGHT, frames, false);
  }
}
