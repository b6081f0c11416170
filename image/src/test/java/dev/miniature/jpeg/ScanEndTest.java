package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.JpegFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The data of a scan may end anywhere. It is read in pieces of 32 kB, so ends around these are
/// tested.
final class ScanEndTest {
  private static final int PIECE = 32 << 10;
  private static final int AROUND = 40;

  private final JpegThumbnails thumbnails = new JpegThumbnails();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void aScanMayEndAnywhere(int escapes) throws Exception {
    byte[] file = JpegSpec.of(8, 8, Sampling.GREY).generate().file();
    assertEndsAnywhere(file, escapes, SmallPlan.of(file));
  }

  /// If only the means of blocks are needed, another decoder reads them.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void aScanOfWhichOnlyMeansAreWantedMayEndAnywhere(int escapes) throws Exception {
    byte[] file = JpegSpec.of(16, 16, Sampling.GREY).generate().file();
    Span side = new Span(16, false, 1, 0, 1, 0, 1);
    assertEndsAnywhere(file, escapes, new JpegPlan(side, side, false, true, 80, 0));
  }

  private void assertEndsAnywhere(byte[] file, int escapes, JpegPlan plan) throws Exception {
    byte[] expected = make(file, plan);
    for (int count = PIECE - AROUND; count < PIECE + AROUND; count++) {
      byte[] longer = FileBytes.withMoreData(file, count, escapes);
      assertThat(make(longer, plan)).as("%d bytes more", count).isEqualTo(expected);
    }
  }

  private byte[] make(byte[] file, JpegPlan plan) throws Exception {
    return thumbnails.make(JpegFile.open(file), plan, () -> false);
  }
}
