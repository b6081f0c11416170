package dev.miniature.server.page;

import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.Mistake;
import dev.miniature.styles.Styles;
import dev.miniature.styles.StylesChange;
import dev.miniature.styles.StylesYaml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The styles in use: those of a file. A change of the file is in use within half a second. If the
/// file has mistakes, the last good styles stay in use.
public final class LiveStyles implements AutoCloseable {
  /// The interval at which the file is read. Reading a few kB takes 50 µs. The system's own
  /// notifications do not reach files that a container mounts.
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Path file;
  private final Consumer<String> terminal;
  private final Thread watch;
  private volatile StylesState state;

  private LiveStyles(Path file, StylesState first, Consumer<String> terminal) {
    this.file = file;
    this.terminal = terminal;
    this.state = first;
    this.watch = Thread.ofVirtual().name("styles").unstarted(this::lookAgainAndAgain);
  }

  /// Reads the file. It is watched from [#watch()] on.
  ///
  /// @param terminal receives a message whenever the file has changed
  /// @throws IOException if the file cannot be read
  /// @throws InvalidStylesException if it has mistakes
  public static LiveStyles of(Path file, Consumer<String> terminal)
      throws IOException, InvalidStylesException {
    String text = NotRegularFileException.textOf(file);
    Styles styles = StylesYaml.parse(text, name(file));
    return new LiveStyles(file, new StylesState(text, List.of(), styles), terminal);
  }

  /// Watches the file until it is closed.
  public void watch() {
    watch.start();
  }

  /// Returns the styles in use.
  public Styles current() {
    return state.styles();
  }

  /// Returns the text of the file, its mistakes, and the styles in use.
  StylesState state() {
    return state;
  }

  /// Returns the name of the file in messages.
  String fileName() {
    return name(file);
  }

  /// Writes the file and uses it, if nobody has changed it in the meantime.
  ///
  /// The file is overwritten and not replaced by another one, so that its permissions and links
  /// remain; a file that a container mounts cannot be replaced.
  ///
  /// @param text valid styles
  /// @param tag the tag of the text that the new one is based on
  /// @return whether it was written
  /// @throws IOException if the file cannot be written
  /// @throws InvalidStylesException if the new text has mistakes
  synchronized boolean save(String text, String tag) throws IOException, InvalidStylesException {
    Styles styles = StylesYaml.parse(text, fileName());
    String before = NotRegularFileException.textOf(file);
    if (!new StylesState(before, List.of(), styles).tag().equals(tag)) {
      return false;
    }
    Files.writeString(file, text);
    use(new StylesState(text, List.of(), styles));
    return true;
  }

  private void lookAgainAndAgain() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        look();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void look() {
    StylesState now;
    try {
      String text = NotRegularFileException.textOf(file);
      now = text.equals(state.text()) ? state : read(text);
    } catch (CharacterCodingException _) {
      now = failed("The file is not valid UTF-8.");
    } catch (NotRegularFileException _) {
      now = failed("The file is not a regular file.");
    } catch (IOException _) {
      now = failed("The file cannot be read.");
    }
    if (!now.equals(state)) {
      use(now);
    }
  }

  private StylesState read(String text) {
    try {
      return new StylesState(text, List.of(), StylesYaml.parse(text, fileName()));
    } catch (InvalidStylesException invalid) {
      return new StylesState(text, invalid.mistakes(), current());
    }
  }

  private StylesState failed(String what) {
    return new StylesState("", List.of(new Mistake(fileName(), 1, "", what)), current());
  }

  private void use(StylesState now) {
    String message =
        now.mistakes().isEmpty()
            ? fileName() + " is in use: " + summary(StylesChange.between(current(), now.styles()))
            : fileName()
                + " cannot be used, so the last good styles stay in use.\n"
                + now.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n"));
    state = now;
    terminal.accept(message);
  }

  private static String summary(List<StylesChange> changes) {
    return changes.isEmpty()
        ? "no style changes."
        : changes.stream()
            .map(change -> change.name() + " " + StylesReply.word(change))
            .collect(Collectors.joining(", ", "", "."));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /// Stops watching.
  @Override
  public void close() {
    watch.interrupt();
  }
}
