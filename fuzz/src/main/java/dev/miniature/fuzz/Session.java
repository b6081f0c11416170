package dev.miniature.fuzz;

import dev.miniature.fuzz.process.Findings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// The time and the folders of one run.
final class Session {
  /// The interval of progress messages.
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Path home;
  private final Findings findings;
  private final long seed;
  private final PrintStream out;
  private final long end;
  private long next = System.nanoTime();

  /// Starts the clock.
  ///
  /// @param home the folder of the project
  Session(Path home, Findings findings, long seed, Duration time, PrintStream out) {
    this.home = home;
    this.findings = findings;
    this.seed = seed;
    this.out = out;
    this.end = System.nanoTime() + time.toNanos();
  }

  /// Returns the folder of valid inputs of a kind.
  Path corpus(String kind) {
    return home.resolve(Path.of("fuzz", "corpus", kind));
  }

  /// Returns the folder of the project's sample pictures.
  Path testImages() {
    return home.resolve("test-images");
  }

  /// Returns a path for temporary files.
  Path work(String name) {
    return home.resolve(Path.of("fuzz", "target", "fuzz", name));
  }

  Findings findings() {
    return findings;
  }

  long seed() {
    return seed;
  }

  /// Returns the remaining time.
  Duration left() {
    return Duration.ofNanos(end - System.nanoTime());
  }

  /// Returns whether there is time left, and prints the progress now and then.
  boolean goesOn(Supplier<String> progress) {
    if (System.nanoTime() - next >= 0) {
      next = System.nanoTime() + PAUSE.toNanos();
      long found = findings.counts().values().stream().mapToLong(Long::longValue).sum();
      out.println(progress.get() + ", findings: " + found);
    }
    return left().isPositive();
  }
}
