package dev.miniature.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.jpeg.corpus.JpegSpec;
import dev.miniature.jpeg.corpus.Sampling;
import dev.miniature.jpeg.corpus.Script;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.StoppedException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A thumbnail that is no longer needed ends soon, and no file is read for longer than necessary.
final class StopTest {
  private final JpegThumbnails thumbnails = new JpegThumbnails();

  @ParameterizedTest
  @EnumSource
  void theStopIsHeardInEveryRow(Script script) throws Exception {
    byte[] file = JpegSpec.of(16, 400, Sampling.S420).with(script).generate().file();
    AtomicInteger asked = new AtomicInteger();
    thumbnails.make(JpegFile.open(file), SmallPlan.of(file), () -> asked.incrementAndGet() < 0);
    assertThat(asked.get()).isGreaterThanOrEqualTo(400 / 16);
    for (int i = 0; i < asked.get(); i++) {
      AtomicInteger left = new AtomicInteger(i);
      assertThatThrownBy(() ->
              thumbnails.make(
                  JpegFile.open(file), SmallPlan.of(file), () -> left.getAndDecrement() == 0))
          .isInstanceOf(StoppedException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theStopIsHeardBetweenTables(Script script) throws Exception {
    byte[] file = JpegSpec.of(8, 8, Sampling.GREY).with(script).generate().file();
    byte[] flooded = FileBytes.withTables(file, 1000);
    AtomicInteger asked = new AtomicInteger();
    thumbnails.make(
        JpegFile.open(flooded), SmallPlan.of(flooded), () -> asked.incrementAndGet() < 0);
    assertThat(asked.get()).isGreaterThan(1000);
  }

  @Test
  void aSequentialFileIsReadNoFurtherThanItsLastComponent() throws Exception {
    byte[] file = JpegSpec.of(16, 16, Sampling.GREY).generate().file();
    int end = FileBytes.endOfFirstScan(file);
    byte[] longer = Arrays.copyOf(file, end + 1000 * end);
    for (int i = 1; i <= 1000; i++) {
      System.arraycopy(file, 0, longer, i * end, end);
    }
    AtomicInteger asked = new AtomicInteger();
    byte[] made =
        thumbnails.make(
            JpegFile.open(longer), SmallPlan.of(file), () -> asked.incrementAndGet() < 0);
    assertThat(made)
        .isEqualTo(thumbnails.make(JpegFile.open(file), SmallPlan.of(file), () -> false));
    assertThat(asked.get()).isLessThan(20);
  }
}
