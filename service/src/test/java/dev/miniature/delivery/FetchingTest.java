package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Stage;
import dev.miniature.image.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class FetchingTest {
  private static final int MEGABYTE = 1_000_000;
  private static final ObjectKey SMALL = new ObjectKey("small.png");
  private static final ObjectKey LARGE = new ObjectKey("large.png");

  private final KeptInMemory originals =
      new KeptInMemory()
          .keep("small.png", new byte[MEGABYTE])
          .keep("large.png", new byte[20 * MEGABYTE]);
  private final Trace trace = new Trace();

  @Test
  void whereNothingIsHeldALargeOneIsAskedForOnce() throws Exception {
    FetchBudget budget = FetchBudget.of(60L * MEGABYTE);
    Fetching fetching = new Fetching(originals, budget, 30L * MEGABYTE);
    try (Fetching.Held held = fetching.fetch(LARGE, soon(), trace).orElseThrow()) {
      assertThat(held.original().bytes().length()).isEqualTo(20 * MEGABYTE);
      assertThat(budget.free()).isBetween(39_990_000L, 40_010_000L);
    }
    assertThat(originals.questions()).containsExactly("get large.png");
    assertThat(budget.free()).isGreaterThanOrEqualTo(60L * MEGABYTE);
  }

  @Test
  void aLargeOneIsAskedForAgainWhenThereIsRoomForIt() throws Exception {
    FetchBudget budget = FetchBudget.of(30L * MEGABYTE);
    Fetching fetching = new Fetching(originals, budget, 30L * MEGABYTE);
    Fetching.Held held = fetching.fetch(LARGE, soon(), trace).orElseThrow();
    FutureTask<Integer> second =
        new FutureTask<>(() -> {
          try (Fetching.Held later = fetching.fetch(LARGE, soon(), trace).orElseThrow()) {
            return later.original().bytes().length();
          }
        });
    Thread caller = Thread.ofPlatform().start(second);
    while (originals.questions().size() < 3 || caller.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(5);
    }
    held.close();
    assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(20 * MEGABYTE);
    assertThat(originals.questions()).hasSize(4);
    assertThat(trace.in(Stage.QUEUE)).isPositive();
  }

  @Test
  void unpackedBytesWaitUntilThereIsRoomForThem() throws Exception {
    FetchBudget budget = FetchBudget.of(30L * MEGABYTE);
    Fetching fetching = new Fetching(originals, budget, 30L * MEGABYTE);
    Fetching.Held first = fetching.fetch(SMALL, soon(), trace).orElseThrow();
    try (Fetching.Held second = fetching.fetch(SMALL, soon(), trace).orElseThrow()) {
      first.room().grow(20L * MEGABYTE, soon());
      assertThatExceptionOfType(DeadlinePassedException.class)
          .isThrownBy(() -> second.room().grow(20L * MEGABYTE, Deadline.in(Duration.ofMillis(20))));
      first.close();
      second.room().grow(20L * MEGABYTE, soon());
    }
    assertThat(budget.free()).isGreaterThanOrEqualTo(30L * MEGABYTE);
  }

  @Test
  void oneThatIsLargerThanIsReadIsNotAskedForAgain() {
    FetchBudget budget = FetchBudget.of(60L * MEGABYTE);
    Fetching fetching = new Fetching(originals, budget, 19L * MEGABYTE);
    assertThatExceptionOfType(OriginalTooLargeException.class)
        .isThrownBy(() -> fetching.fetch(LARGE, soon(), trace));
    assertThat(originals.questions()).hasSize(1);
    assertThat(budget.free()).isGreaterThanOrEqualTo(60L * MEGABYTE);
  }

  @Test
  void neitherAnAbsenceNorAFailureKeepsTheRoom() throws Exception {
    FetchBudget budget = FetchBudget.of(60L * MEGABYTE);
    ObjectKey gone = new ObjectKey("gone.png");
    assertThat(new Fetching(originals, budget, MEGABYTE).fetch(gone, soon(), trace)).isEmpty();
    assertThat(budget.free()).isGreaterThanOrEqualTo(60L * MEGABYTE);
  }

  @Test
  void whoFindsNoRoomInTimeIsLate() throws Exception {
    FetchBudget budget = FetchBudget.of(MEGABYTE);
    Fetching fetching = new Fetching(originals, budget, MEGABYTE);
    try (Fetching.Held _ = fetching.fetch(SMALL, soon(), trace).orElseThrow()) {
      assertThatExceptionOfType(DeadlinePassedException.class)
          .isThrownBy(() -> fetching.fetch(SMALL, Deadline.in(Duration.ofMillis(20)), trace));
    }
    assertThat(trace.stage()).isEqualTo(Stage.QUEUE);
  }

  @Test
  void manyAtOnceNeverHoldMoreThanTheBudget() throws Exception {
    FetchBudget budget = FetchBudget.of(3L * MEGABYTE + 100_000);
    Fetching fetching = new Fetching(originals, budget, 3L * MEGABYTE);
    AtomicLong held = new AtomicLong();
    List<FutureTask<Long>> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      FutureTask<Long> one =
          new FutureTask<>(() -> {
            Optional<Fetching.Held> small = fetching.fetch(SMALL, soon(), new Trace());
            try (Fetching.Held _ = small.orElseThrow()) {
              long most = held.addAndGet(MEGABYTE);
              Thread.sleep(2);
              held.addAndGet(-MEGABYTE);
              return most;
            }
          });
      all.add(one);
      Thread.ofPlatform().start(one);
    }
    for (FutureTask<Long> one : all) {
      assertThat(one.get(30, TimeUnit.SECONDS)).isLessThanOrEqualTo(3L * MEGABYTE);
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }
}
