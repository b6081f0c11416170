package dev.miniature.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PrintableStreamTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream guarded =
      PrintableStream.before(new PrintStream(bytes, true, StandardCharsets.UTF_8));

  @Test
  void nothingThatATerminalObeysGetsThrough() {
    guarded.println("a\u001b[31mb\u009bc\u202ed");
    guarded.printf("%s%n", "\u0007");
    assertThat(written()).isEqualTo("a?[31mb?c?d\n?\n");
  }

  @Test
  void lettersOfAllTheWorldDoAlsoWhereTheyAreCutApart() {
    String text = "für 写真 🏝 " + "é".repeat(10_000) + "\n";
    guarded.print(text);
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      guarded.write(each);
    }
    guarded.flush();
    assertThat(written()).isEqualTo(text + text);
  }

  @Test
  void bytesThatAreNoTextDoNotStopIt() {
    guarded.write(0x9b);
    guarded.write(0xff);
    guarded.println("on");
    assertThat(written()).endsWith("on\n").doesNotContain("\u009b");
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
