package dev.miniature.image.java2d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.TooManyPixelsException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class MemoryBudgetTest {
  private static final int MEGABYTE = 1 << 20;

  private final MemoryBudget budget = MemoryBudget.of(10 * MEGABYTE);

  @Test
  void whatWillNeverFitIsRefusedAtOnce() {
    assertThatExceptionOfType(TooManyPixelsException.class)
        .isThrownBy(() -> budget.reserve(11 * MEGABYTE, soon()));
    assertThatExceptionOfType(TooManyPixelsException.class)
        .isThrownBy(() -> budget.reserve(Long.MAX_VALUE / 2, soon()));
  }

  @Test
  void whatOthersHoldIsWaitedFor() throws Exception {
    MemoryBudget.Reservation first = budget.reserve(8 * MEGABYTE, soon());
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      CompletableFuture<Boolean> second =
          CompletableFuture.supplyAsync(() -> reserves(8 * MEGABYTE, 20_000), thread);
      assertThat(reserves(8 * MEGABYTE, 50)).isFalse();
      first.close();
      assertThat(second.get()).isTrue();
    }
  }

  @Test
  void itIsGivenBack() throws Exception {
    for (int i = 0; i < 100; i++) {
      try (MemoryBudget.Reservation _ = budget.reserve(10 * MEGABYTE, soon())) {
        assertThat(reserves(MEGABYTE, 0)).isFalse();
      }
    }
  }

  private boolean reserves(long bytes, int milliseconds) {
    try (MemoryBudget.Reservation _ =
        budget.reserve(bytes, Deadline.in(Duration.ofMillis(milliseconds)))) {
      return true;
    } catch (DeadlinePassedException late) {
      return false;
    } catch (TooManyPixelsException never) {
      throw new AssertionError(never);
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }
}
