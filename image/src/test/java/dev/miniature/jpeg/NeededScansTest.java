package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.jpeg.corpus.Content;
import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Quantisation;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.corpus.Script;
import dev.miniature.jpeg.planes.Span;
import dev.miniature.jpeg.read.Arrival;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.pictures.JpegSegments;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The core reads a progressive file up to the last scan that the thumbnail needs, and then says
/// that it has enough. What follows does not matter.
final class NeededScansTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  /// The number of bytes that are awaited at once.
  private static final int STEP = 64 << 10;

  private final JpegThumbnails thumbnails = new JpegThumbnails();

  /// A file that arrives, and what was read of it.
  private static final class Watched implements Arrival {
    private final byte[] there;
    private final byte[] file;
    private int awaited;
    private int whenEnough;

    Watched(byte[] file) {
      this.file = file;
      this.there = new byte[file.length];
    }

    @Override
    public int await(int count) {
      System.arraycopy(file, 0, there, 0, count);
      awaited = Math.max(awaited, count);
      return count;
    }

    @Override
    public void enough() {
      assertThat(whenEnough).isZero();
      whenEnough = awaited;
    }
  }

  /// With less than half of the width, every lowest bit of an AC coefficient is left out; with less
  /// than an eighth, all AC coefficients are.
  @ParameterizedTest
  @CsvSource({
    "PROGRESSIVE, 640, 10",
    "PROGRESSIVE, 280, 7",
    "PROGRESSIVE, 140, 7",
    "PROGRESSIVE, 40, 7",
    "PROGRESSIVE_BITS, 640, 20",
    "PROGRESSIVE_BITS, 280, 17",
    "PROGRESSIVE_BANDS, 640, 13",
    "PROGRESSIVE_BANDS, 280, 10",
    "PROGRESSIVE_BANDS, 40, 1",
    "PROGRESSIVE_APART, 40, 5"
  })
  void nothingIsReadBehindTheLastNeededScan(Script script, int width, int scans) throws Exception {
    byte[] file = file(script);
    int end = JpegSegments.endsOfScans(file).get(scans - 1);
    assertThat(file.length).isGreaterThan(STEP);
    Watched watched = new Watched(file);
    byte[] made = make(JpegFile.open(watched.there, watched), width);
    assertThat(watched.awaited).isBetween(end, Math.min(file.length, end + STEP));
    assertThat(watched.whenEnough).isEqualTo(watched.awaited);
    assertThat(made).isEqualTo(make(JpegFile.open(file), width));
  }

  @ParameterizedTest
  @CsvSource({"PROGRESSIVE, 280, 7", "PROGRESSIVE_BITS, 280, 17", "PROGRESSIVE_BANDS, 40, 1"})
  void theRestMayBeMissingOrDamaged(Script script, int width, int scans) throws Exception {
    byte[] file = file(script);
    int end = JpegSegments.endsOfScans(file).get(scans - 1);
    byte[] made = make(JpegFile.open(file), width);
    assertThat(make(JpegFile.open(Arrays.copyOf(file, end)), width)).isEqualTo(made);
    byte[] garbage = new byte[file.length - end - 2];
    new Random(1).nextBytes(garbage);
    byte[] damaged = file.clone();
    System.arraycopy(garbage, 0, damaged, end + 2, garbage.length);
    assertThat(make(JpegFile.open(damaged), width)).isEqualTo(made);
  }

  /// Of a file with one scan, the rows above the end of a crop are enough.
  @ParameterizedTest
  @CsvSource({"BASELINE", "EXTENDED"})
  void theRowsOfACropAreEnough(Script script) throws Exception {
    byte[] file = file(script);
    Watched watched = new Watched(file);
    Span across = new Span(WIDTH, false, WIDTH, 0, WIDTH, 0, WIDTH);
    Span down = new Span(HEIGHT, false, HEIGHT, 0, 16, 0, 16);
    thumbnails.make(
        JpegFile.open(watched.there, watched),
        new JpegPlan(across, down, false, true, 80, 0),
        () -> false);
    assertThat(watched.whenEnough).isEqualTo(watched.awaited).isLessThan(file.length);
  }

  private static byte[] file(Script script) {
    return JpegSpec.of(WIDTH, HEIGHT, Sampling.S420)
        .with(Content.RANDOM)
        .with(Quantisation.quality(92))
        .with(script)
        .generate()
        .file();
  }

  private byte[] make(JpegFile file, int width) throws Exception {
    int height = width * HEIGHT / WIDTH;
    JpegPlan plan =
        new JpegPlan(
            new Span(WIDTH, false, width, 0, width, 0, width),
            new Span(HEIGHT, false, height, 0, height, 0, height),
            false,
            true,
            80,
            0);
    return thumbnails.make(file, plan, () -> false);
  }
}
