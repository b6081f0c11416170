package dev.miniature.fuzz.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A process that tries one number after the other, and where it is.
final class TrialProcess implements AutoCloseable {
  /// Java code is quick after a while, and what native code takes beyond it is seen.
  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-Xss1m", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=128m");

  /// Of addresses, in kilobytes; the JVM itself sets 2.5 GB aside and uses a tenth of that. Here
  /// native code that asks for gigabytes gets none, and the machine stays alive.
  private static final int MAX_KILOBYTES = 5 << 20;

  private final Process process;
  private final Thread reader;
  private volatile long begun;
  private volatile boolean underWay;
  private volatile boolean some;

  private TrialProcess(Process process, long first, Consumer<Line> listener) {
    this.process = process;
    this.begun = first - 1;
    reader = Thread.ofPlatform().daemon().name("trials").start(() -> read(listener));
  }

  /// Starts one.
  ///
  /// @param first the number it begins with
  /// @param log where its error output goes
  /// @param listener told of every line
  static TrialProcess start(
      Class<? extends Trial> trial,
      List<String> arguments,
      long first,
      Path log,
      Consumer<Line> listener)
      throws IOException {
    List<String> program = new ArrayList<>();
    program.add(TrialProgram.class.getName());
    program.add(trial.getName());
    program.add(Long.toString(first));
    program.addAll(arguments);
    List<String> command = new ArrayList<>(List.of("sh", "-c", limited(), "sh"));
    command.addAll(JavaProcess.command(OPTIONS, program));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return new TrialProcess(builder.start(), first, listener);
  }

  /// Where no limit can be set, as on a Mac, there is none.
  private static String limited() {
    return "ulimit -c 0; ulimit -v " + MAX_KILOBYTES + " 2>/dev/null; exec \"$@\"";
  }

  private void read(Consumer<Line> listener) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        Line line = Line.of(text);
        begun = line.number();
        underWay = line.kind() != 'E';
        some = true;
        listener.accept(line);
      }
    } catch (IOException | UncheckedIOException ended) {
      // It was stopped in the middle of a line.
    }
  }

  /// The number that it is at, if it is at any.
  OptionalLong underWay() {
    return underWay ? OptionalLong.of(begun) : OptionalLong.empty();
  }

  /// The number that comes after all that it was at.
  long next() {
    return begun + 1;
  }

  /// Whether it has begun at all.
  boolean hasBegun() {
    return some;
  }

  /// Waits a moment, and says whether it has ended by itself.
  boolean hasEnded(Duration moment) throws InterruptedException {
    boolean ended = process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
    if (ended) {
      reader.join();
    }
    return ended;
  }

  /// Only of one that has ended.
  int exitCode() {
    return process.exitValue();
  }

  /// How long it has been at work, in milliseconds of a processor.
  long cpuMillis() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  /// Ends it, and waits until all that it said has been heard.
  @Override
  public void close() {
    JavaProcess.end(process);
    try {
      reader.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
