package dev.miniature.fuzz.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Runs trial processes one after another. A process that ends or that exceeds its time is a
/// finding, and the next process continues after that input.
public final class Trials {
  private static final Duration MOMENT = Duration.ofMillis(100);

  /// The time that a process may take beyond the trial's limit before it is ended.
  private static final long EXTRA_MILLIS = 1_000;

  /// How long a process may make no progress. A busy machine is not a finding.
  private static final Duration LONGEST_REST = Duration.ofSeconds(90);

  private static final int MAX_FALSE_STARTS = 3;

  private final String name;
  private final Trial trial;
  private final List<String> arguments;
  private final Path log;
  private final Findings findings;
  private final Tally tally = new Tally();
  private final ConcurrentLinkedQueue<Line> found = new ConcurrentLinkedQueue<>();
  private int falseStarts;

  /// @param name the name of the findings
  /// @param trial provides the inputs; it does not run here
  /// @param arguments the constructor arguments of the trial in the process
  /// @param log the file for the processes' error output
  public Trials(String name, Trial trial, List<String> arguments, Path log, Findings findings) {
    this.name = name;
    this.trial = trial;
    this.arguments = arguments;
    this.log = log;
    this.findings = findings;
  }

  /// Returns the outcomes so far.
  public Tally tally() {
    return tally;
  }

  /// Runs until there is no time left.
  ///
  /// @param first the first number
  /// @param tick is called several times per second; it ends the run by returning false
  /// @return the number after the last one
  /// @throws IOException if a process cannot be started, or a file cannot be written
  public long run(long first, Tick tick) throws IOException, InterruptedException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    long next = first;
    while (tick.goesOn()) {
      try (TrialProcess process =
          TrialProcess.start(trial.getClass(), arguments, next, log, this::heard)) {
        watch(process, tick);
        next = process.next();
        falseStarts = process.hasBegun() ? 0 : falseStarts + 1;
      }
      keep();
      if (falseStarts >= MAX_FALSE_STARTS) {
        throw new IOException("The process of " + name + " does not start; see " + log);
      }
    }
    return next;
  }

  private void heard(Line line) {
    switch (line.kind()) {
      case 'E' -> tally.add(line);
      case 'F' -> found.add(line);
      default -> {}
    }
  }

  private void watch(TrialProcess process, Tick tick) throws IOException, InterruptedException {
    OptionalLong at = OptionalLong.empty();
    long since = System.nanoTime();
    long cpuSince = 0;
    while (tick.goesOn()) {
      if (process.hasEnded(MOMENT)) {
        add(process, "process ended with " + process.exitCode());
        return;
      }
      keep();
      if (!process.underWay().equals(at) || at.isEmpty()) {
        at = process.underWay();
        since = System.nanoTime();
        cpuSince = process.cpuMillis();
      } else if (process.cpuMillis() - cpuSince > trial.maxMillis() + EXTRA_MILLIS) {
        add(process, "hang: at work for more than " + trial.maxMillis() + " ms");
        return;
      } else if (System.nanoTime() - since > LONGEST_REST.toNanos()) {
        add(process, "stuck: no end after " + LONGEST_REST.toSeconds() + " s");
        return;
      }
    }
  }

  private void add(TrialProcess process, String what) throws IOException {
    OptionalLong number = process.underWay();
    if (number.isPresent()) {
      findings.add(name, number.getAsLong(), what, trial.input(number.getAsLong()));
    } else if (process.hasBegun()) {
      findings.add(name, process.next() - 1, what + " between inputs", new byte[0]);
    }
  }

  private void keep() throws IOException {
    for (Line line = found.poll(); line != null; line = found.poll()) {
      String what = String.join(" ", line.words());
      findings.add(name, line.number(), what, trial.input(line.number()));
    }
  }

  /// Returns whether there is time left.
  public interface Tick {
    boolean goesOn();
  }
}
