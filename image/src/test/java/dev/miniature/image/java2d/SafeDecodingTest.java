package dev.miniature.image.java2d;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Orientation;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.pipeline.Placement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every exception of a reader, including errors of the JVM, ends at the wall.
final class SafeDecodingTest {
  private static final Dimensions SIZE = new Dimensions(10, 10);
  private static final SourceWindow WINDOW =
      SourceWindow.of(SIZE, Placement.of(Layout.whole(SIZE), Orientation.UPRIGHT));

  @Test
  void whateverADecoderThrowsIsAPictureThatIsBroken() {
    for (Throwable thrown :
        List.of(
            new AssertionError("a row too many"),
            new StackOverflowError(),
            new NoClassDefFoundError("a/Codec"),
            new ArrayIndexOutOfBoundsException(-1),
            new IOException("the end"))) {
      assertThatExceptionOfType(BrokenImageException.class)
          .isThrownBy(() -> SafeDecoding.decode(job(Duration.ofMinutes(1)), throwing(thrown)))
          .withCause(thrown);
    }
  }

  @Test
  void memoryThatGivesOutIsNotTheFaultOfThePicture() {
    assertThatExceptionOfType(TooManyPixelsException.class)
        .isThrownBy(() ->
            SafeDecoding.decode(job(Duration.ofMinutes(1)), throwing(new OutOfMemoryError())));
  }

  @Test
  void whatIsThrownOnceTheTimeIsOverIsNotTheFaultOfThePicture() {
    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() -> SafeDecoding.decode(job(Duration.ZERO), throwing(new AssertionError())));
  }

  private static FormatDecoder throwing(Throwable thrown) {
    return _ -> {
      switch (thrown) {
        case IOException unreadable -> throw unreadable;
        case RuntimeException fault -> throw fault;
        case Error error -> throw error;
        default -> throw new IllegalArgumentException(thrown);
      }
    };
  }

  private static Job job(Duration left) {
    ImageHeader header = new ImageHeader(ImageFormat.TIFF, SIZE, Orientation.UPRIGHT, 1, false);
    return new Job(new byte[0], header, WINDOW, Deadline.in(left));
  }
}
