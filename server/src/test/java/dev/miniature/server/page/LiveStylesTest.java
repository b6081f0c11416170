package dev.miniature.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Mistake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A styles file that changes while it is in use.
final class LiveStylesTest {
  private static final String TEXT = "default: a\nstyles:\n  a: { width: 100 } # ours\n";

  @TempDir private Path folder;
  private final BlockingQueue<String> terminal = new ArrayBlockingQueue<>(9);
  private Path file;
  private LiveStyles live;

  @BeforeEach
  void watch() throws Exception {
    file = folder.resolve("styles.yaml");
    Files.writeString(file, TEXT);
    live = LiveStyles.of(file, terminal::add);
    live.watch();
  }

  @AfterEach
  void stop() {
    live.close();
  }

  @Test
  void aSavedChangeIsInUseAndSaid() throws Exception {
    Files.writeString(file, TEXT.replace("100", "120"));
    assertThat(said()).isEqualTo("styles.yaml is in use: a looks different.");
    assertThat(live.current().standard().framing().box().width()).hasValue(120);
  }

  @Test
  void aMistakeIsSaidAndTheLastGoodStylesStay() throws Exception {
    Files.writeString(file, TEXT.replace("width", "witdh"));
    assertThat(said())
        .startsWith("styles.yaml cannot be used, so the last good styles stay in use.\n")
        .contains("styles.yaml:3: styles.a.witdh: unknown key; did you mean 'width'?");
    assertThat(live.current().standard().framing().box().width()).hasValue(100);
    assertThat(live.state().mistakes().stream().map(Mistake::line)).contains(3);
    Files.writeString(file, TEXT);
    assertThat(said()).isEqualTo("styles.yaml is in use: no style changes.");
  }

  @Test
  void aFileThatIsGoneIsSaidAndMayComeBack() throws Exception {
    Files.delete(file);
    assertThat(said()).contains("The file cannot be read.");
    assertThat(live.current().all()).hasSize(1);
    Files.writeString(file, TEXT + "  b: { width: 5 }\n");
    assertThat(said()).isEqualTo("styles.yaml is in use: b is new.");
  }

  @Test
  void aPipeInThePlaceOfTheFileIsNeitherReadNorWritten() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
    String tag = live.state().tag();
    Files.move(pipe, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    assertThat(said()).contains("The file is not a regular file.");
    assertThatThrownBy(() -> live.save(TEXT, tag)).isInstanceOf(NotRegularFileException.class);
    Files.delete(file);
    Files.writeString(file, TEXT + "  b: { width: 5 }\n");
    String message = said();
    // Between the two steps there was no file.
    assertThat(message.contains("cannot be read") ? said() : message)
        .isEqualTo("styles.yaml is in use: b is new.");
  }

  @Test
  void aSaveKeepsTheTextAsItIsAndIsInUseAtOnce() throws Exception {
    String text = TEXT + "  # more\n  b: { width: 5 }\n";
    assertThat(live.save(text, live.state().tag())).isTrue();
    assertThat(file).hasContent(text);
    assertThat(live.current().all()).hasSize(2);
    assertThat(said()).isEqualTo("styles.yaml is in use: b is new.");
  }

  @Test
  void aSaveOverAnUnseenChangeOrWithMistakesChangesNothing() throws Exception {
    String before = live.state().tag();
    assertThatThrownBy(() -> live.save("styles: none", before))
        .isInstanceOf(InvalidStylesException.class);
    Files.writeString(file, TEXT.replace("ours", "theirs"));
    assertThat(live.save(TEXT, before)).isFalse();
    assertThat(file).content().contains("theirs");
  }

  @Test
  void twoTextsHaveTwoTags() {
    StylesState one = live.state();
    assertThat(new StylesState(one.text() + " ", List.of(), one.styles()).tag())
        .isNotEqualTo(one.tag());
  }

  private String said() throws InterruptedException {
    String message = terminal.poll(30, TimeUnit.SECONDS);
    assertThat(message).as("A message within half a minute").isNotNull();
    return message;
  }
}
