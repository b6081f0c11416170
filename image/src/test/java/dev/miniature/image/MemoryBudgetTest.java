package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
    assertThatExceptionOfType(TooMuchMemoryException.class)
        .isThrownBy(() -> budget.reserve(offHeap(11), soon()));
    assertThatExceptionOfType(TooMuchMemoryException.class)
        .isThrownBy(() -> budget.reserve(new MemoryEstimate(0, Long.MAX_VALUE / 2), soon()));
  }

  @Test
  void whatOthersHoldIsWaitedFor() throws Exception {
    MemoryBudget.Reservation first = budget.reserve(offHeap(8), soon());
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      CompletableFuture<Boolean> second =
          CompletableFuture.supplyAsync(() -> reserves(8, 20_000), thread);
      assertThat(reserves(8, 50)).isFalse();
      first.close();
      assertThat(second.get()).isTrue();
    }
  }

  @Test
  void itIsGivenBack() throws Exception {
    for (int i = 0; i < 100; i++) {
      try (MemoryBudget.Reservation _ = budget.reserve(offHeap(10), soon())) {
        assertThat(reserves(1, 0)).isFalse();
      }
    }
  }

  private boolean reserves(int megabytes, int milliseconds) {
    try (MemoryBudget.Reservation _ =
        budget.reserve(offHeap(megabytes), Deadline.in(Duration.ofMillis(milliseconds)))) {
      return true;
    } catch (DeadlinePassedException late) {
      return false;
    } catch (TooMuchMemoryException never) {
      throw new AssertionError(never);
    }
  }

  @Test
  void theHeapIsABudgetOfItsOwn() {
    long heap = Runtime.getRuntime().maxMemory();
    MemoryBudget large = MemoryBudget.of(4 * heap);
    assertThat(large.holds(new MemoryEstimate(heap / 4, 2 * heap))).isTrue();
    assertThat(large.holds(new MemoryEstimate(heap, 0))).isFalse();
    assertThatExceptionOfType(TooMuchMemoryException.class)
        .isThrownBy(() -> large.reserve(new MemoryEstimate(heap, 0), soon()))
        .satisfies(tooMuch -> assertThat(tooMuch.needed()).isEqualTo(heap));
  }

  private static MemoryEstimate offHeap(int megabytes) {
    return new MemoryEstimate(0, (long) megabytes * MEGABYTE);
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }
}
