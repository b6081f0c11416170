package dev.miniature.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.miniature.image.ImageFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class JobTest {
  private static final Job JOB =
      new Job(
          Path.of("/with a blank/photo.jpg"),
          ImageFormat.WEBP,
          720,
          OptionalInt.of(80),
          25,
          Optional.of(Path.of("/out.webp")),
          Finishing.BLUR);

  @Test
  void aLineSaysAllOfIt() {
    assertThat(Job.of(JOB.line())).isEqualTo(JOB);
  }

  @Test
  void whatIsLeftOutStaysOut() {
    Job job = new Job(Path.of("a"), ImageFormat.AVIF, 1, OptionalInt.empty(), 1, Optional.empty());
    assertThat(Job.of(job.line())).isEqualTo(job);
  }

  @Test
  void anotherQuestionIsNoJob() {
    assertThatIllegalArgumentException().isThrownBy(() -> Job.of("version"));
  }
}
