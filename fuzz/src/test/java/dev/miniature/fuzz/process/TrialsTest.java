package dev.miniature.fuzz.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs real processes, with trials that fail on purpose.
final class TrialsTest {
  /// Starting a process takes a second on a busy machine.
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private Path folder;

  @Test
  void whatIsThrownEndsHoldsUpOrFillsTheProcessIsFoundAndTheRestIsTried() throws Exception {
    Findings findings = new Findings(folder.resolve("findings"));
    Path log = folder.resolve("log.txt");
    Trials trials = new Trials("bad", new BadTrial(List.of("x")), List.of("x"), log, findings);
    long end = System.nanoTime() + LONGEST.toNanos();
    trials.run(0, () -> trials.tally().inputs() < 100 && System.nanoTime() < end);

    assertThat(findings.counts().keySet())
        .anyMatch(kind -> kind.contains("IllegalStateException"))
        .anyMatch(kind -> kind.contains("process ended with #"))
        .anyMatch(kind -> kind.contains("hang"))
        .anyMatch(kind -> kind.contains("slow"))
        .anyMatch(kind -> kind.contains("memory") || !Files.exists(Path.of("/proc/self/status")))
        .hasSizeLessThanOrEqualTo(5);
    assertThat(trials.tally().inputs()).isGreaterThanOrEqualTo(100);
    assertThat(trials.tally().counts()).containsEntry("fine", trials.tally().inputs() - 3);
    assertThat(folder.resolve("findings/bad-3")).hasBinaryContent(new byte[] {3});
    assertThat(folder.resolve("findings/findings.txt")).content().contains("bad-3\t");
  }

  /// Fails for a few numbers.
  public static final class BadTrial implements Trial {
    private static final int BEGIN = 3;

    /// @param arguments one
    public BadTrial(List<String> arguments) {
      assertThat(arguments).containsExactly("x");
    }

    @Override
    public byte[] input(long number) {
      return new byte[] {(byte) number};
    }

    @Override
    public List<String> tried(long number, byte[] input) {
      switch ((int) number) {
        case BEGIN -> throw new IllegalStateException("Bad: " + number);
        case BEGIN + 1 -> Runtime.getRuntime().halt(7);
        case BEGIN + 2 -> work(Duration.ofDays(1));
        case BEGIN + 3 -> {
          work(Duration.ofMillis(maxMillis() + 300));
          return List.of();
        }
        case BEGIN + 4 -> {
          touch();
          return List.of();
        }
        default -> {}
      }
      return List.of("fine");
    }

    /// Uses this much CPU time, however busy the machine is.
    private static void work(Duration time) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long end = threads.getCurrentThreadCpuTime() + time.toNanos();
      while (threads.getCurrentThreadCpuTime() < end) {
        Thread.onSpinWait();
      }
    }

    /// Allocates a heap that is larger than the limit below.
    private static void touch() {
      byte[][] all = new byte[100][];
      for (int i = 0; i < all.length; i++) {
        all[i] = new byte[1 << 20];
      }
      assertThat(all[all.length - 1]).hasSize(1 << 20);
    }

    @Override
    public long maxMillis() {
      return 500;
    }

    @Override
    public long maxBytes() {
      return 150L << 20;
    }
  }
}
