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

/// A process that tests one number after the other, and its progress.
final class TrialProcess implements AutoCloseable {
  /// JVM options that bound the JVM's own memory, so that native memory beyond it is visible.
  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-Xss1m", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=128m");

  /// The maximum address space in kilobytes. The JVM itself reserves 2.5 GB and uses a tenth of
  /// that. Native code that requests gigabytes gets none, and the machine stays responsive.
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

  /// Starts a process.
  ///
  /// @param first the first number
  /// @param log the file for its error output
  /// @param listener receives every line
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

  /// Returns the command that sets the limit; systems such as macOS do not support it.
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

  /// Returns the number in progress, if any.
  OptionalLong underWay() {
    return underWay ? OptionalLong.of(begun) : OptionalLong.empty();
  }

  /// Returns the number after the last one that it has started.
  long next() {
    return begun + 1;
  }

  /// Returns whether it has started a number.
  boolean hasBegun() {
    return some;
  }

  /// Waits for this duration, and returns whether the process has ended by itself.
  boolean hasEnded(Duration moment) throws InterruptedException {
    boolean ended = process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
    if (ended) {
      reader.join();
    }
    return ended;
  }

  /// Returns the exit code of a process that has ended.
  int exitCode() {
    return process.exitValue();
  }

  /// Returns the CPU time of the current number in milliseconds.
  long cpuMillis() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  /// Ends the process, and waits until all its output has been read.
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
