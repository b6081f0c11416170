package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.Work;
import dev.miniature.http.LogEntry;
import dev.miniature.http.Printable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ConsoleLogTest {

  @Test
  void aPersonReadsStatusPathSizeAndTime() {
    assertThat(written(ConsoleLog.LINE, "/photo_w300.png"))
        .matches("\\d\\d:\\d\\d:\\d\\d  200  GET   /photo_w300.png  19 kB  34 ms\\R");
  }

  @Test
  void aProgramReadsJson() {
    assertThat(written(ConsoleLog.JSON, "/photo_w300.png"))
        .matches("(?s)\\{\"time\":\"20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z\",\"requestId\":\"id\",.*")
        .contains("\"status\":200")
        .endsWith("}" + System.lineSeparator());
  }

  @Test
  void aStrangersPathCannotMoveTheCursor() {
    assertThat(written(ConsoleLog.LINE, "/a\u001b[2J\nb" + "c".repeat(500)))
        .contains("/a?[2J?bcc", "…")
        .hasSizeLessThan(200)
        .hasLineCount(1);
  }

  @ParameterizedTest
  @EnumSource(ConsoleLog.class)
  void nothingThatALibrarySaysCanMoveTheCursorOrTurnTheText(ConsoleLog log) {
    String hostile = "/a\u001b[2J\u009b31m\u202e\u2066\u0007\u001b]0;title\u0007";
    String line = written(log, hostile, Optional.of(new IllegalStateException(hostile)));
    assertThat(line).isEqualTo(Printable.lines(line)).contains("[2J", "IllegalState");
  }

  @Test
  void whatWentWrongStandsBelowTheLine() {
    assertThat(written(ConsoleLog.LINE, "/x", Optional.of(new IllegalStateException("S3 is off"))))
        .contains("S3 is off")
        .hasLineCount(2);
  }

  private static String written(ConsoleLog log, String path) {
    return written(log, path, Optional.empty());
  }

  private static String written(ConsoleLog log, String path, Optional<Throwable> error) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    log.to(out)
        .write(
            new LogEntry(
                "id",
                "GET",
                path,
                Optional.of("w300"),
                "delivered",
                200,
                Optional.of("png"),
                19_400,
                Optional.empty(),
                Work.NONE,
                Duration.ofMillis(34),
                false,
                error));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
