package dev.miniature.fuzz.target;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.miniature.jpeg.corpus.GeneratedJpeg;
import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.corpus.Script;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The requirements of fuzzing hold for the initial inputs.
final class JpegTargetTest {
  /// Samplings of one, three and four components.
  private static final List<String> SAMPLINGS = List.of("1x1", "2x2,1x1,1x1", "2x2,1x1,1x1,2x2");

  @ParameterizedTest
  @EnumSource
  void everyChoiceOfAThumbnailIsMade(Script script) {
    for (String sampling : SAMPLINGS) {
      GeneratedJpeg jpeg = JpegSpec.of(47, 33, Sampling.of(sampling)).with(script).generate();
      for (int choice = 0; choice < 256; choice++) {
        byte[] seed = JpegSeeds.seed(jpeg, choice);
        assertThatCode(() -> JpegTarget.fuzzerTestOneInput(seed)).doesNotThrowAnyException();
      }
    }
  }
}
