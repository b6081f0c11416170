package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.jpeg.corpus.Corpus;
import dev.miniature.jpeg.corpus.GeneratedJpeg;
import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.read.Arrival;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of which no more is there than what was awaited. All other bytes are wrong until then, so
/// a decoder that reads them too early gets something else.
final class ArrivingFileTest {
  private static final int PIECE = 64 << 10;

  private final JpegThumbnails thumbnails = new JpegThumbnails();

  static Stream<GeneratedJpeg> files() {
    return Corpus.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aFileThatArrivesGivesTheSameThumbnail(GeneratedJpeg jpeg) {
    assertSame(jpeg.file());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7})
  void aScanMayEndAroundAPieceThatIsAwaited(int escapes) {
    byte[] file = JpegSpec.of(8, 8, Sampling.GREY).generate().file();
    for (int count = PIECE - file.length - 20; count < PIECE - file.length + 20; count++) {
      assertSame(FileBytes.withMoreData(file, count, escapes));
    }
  }

  @Test
  void aFileThatIsCutOffAnywhereFailsInTheSameWay() {
    byte[] file = JpegSpec.of(33, 17, Sampling.S420).generate().file();
    for (int length : IntStream.range(2, file.length).toArray()) {
      byte[] part = Arrays.copyOf(file, length);
      assertThat(outcome(part, _ -> part.length, part))
          .as("%d bytes", length)
          .isEqualTo(arriving(part));
    }
  }

  @Test
  void theHeaderIsReadBeforeTheScanIsThere() throws Exception {
    byte[] file =
        FileBytes.withMoreData(JpegSpec.of(64, 64, Sampling.S444).generate().file(), 20_000, 0);
    byte[] there = new byte[file.length];
    int[] most = {0};
    JpegFile.open(
        there,
        count -> {
          most[0] = Math.max(most[0], count);
          System.arraycopy(file, 0, there, 0, count);
          return count;
        });
    assertThat(most[0]).isLessThan(file.length);
  }

  @Test
  void whoWaitsInVainIsStopped() throws Exception {
    byte[] file =
        FileBytes.withMoreData(JpegSpec.of(64, 64, Sampling.S444).generate().file(), 20_000, 0);
    int header = file.length / 2;
    JpegFile opened =
        JpegFile.open(
            file,
            count -> {
              if (count > header) {
                throw new IllegalStateException("Gone");
              }
              return count;
            });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> thumbnails.make(opened, SmallPlan.of(file), () -> false));
    assertThat(thumbnails.make(JpegFile.open(file), SmallPlan.of(file), () -> false)).isNotEmpty();
  }

  private void assertSame(byte[] file) {
    assertThat(arriving(file)).isEqualTo(outcome(file, _ -> file.length, file));
  }

  private String arriving(byte[] file) {
    byte[] there = new byte[file.length];
    Arrays.fill(there, (byte) 0x55);
    Arrival exactly =
        count -> {
          System.arraycopy(file, 0, there, 0, count);
          return count;
        };
    return outcome(there, exactly, file);
  }

  /// Returns the thumbnail's bytes, or the message that there is none.
  private String outcome(byte[] bytes, Arrival arrival, byte[] planned) {
    try {
      JpegPlan plan = SmallPlan.of(planned);
      JpegFile file = JpegFile.open(bytes, arrival);
      return JpegThumbnails.refusal(file, plan).orElseGet(() -> Arrays.toString(made(file, plan)));
    } catch (MalformedJpegException malformed) {
      return String.valueOf(malformed.getMessage());
    }
  }

  private byte[] made(JpegFile file, JpegPlan plan) {
    try {
      return thumbnails.make(file, plan, () -> false);
    } catch (Exception failure) {
      return String.valueOf(failure.getMessage()).getBytes(StandardCharsets.UTF_8);
    }
  }
}
