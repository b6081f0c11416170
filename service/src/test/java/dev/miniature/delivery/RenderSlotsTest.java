package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RenderSlotsTest {
  @Test
  void whatCannotBeStoppedLeavesASlotToOthers() throws Exception {
    RenderSlots slots = RenderSlots.of(3);
    slots.takeUnstoppable(soon());
    RenderSlots.Slot second = slots.takeUnstoppable(soon());
    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() -> slots.takeUnstoppable(soon()));
    slots.take(soon()).close();
    second.close();
    slots.takeUnstoppable(soon());
    slots.take(soon());
    assertThatExceptionOfType(DeadlinePassedException.class).isThrownBy(() -> slots.take(soon()));
  }

  @Test
  void waitingInVainTakesNothingAway() throws Exception {
    RenderSlots slots = RenderSlots.of(1);
    RenderSlots.Slot only = slots.take(soon());
    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() -> slots.takeUnstoppable(soon()));
    only.close();
    assertThat(slots.inUse()).isZero();
    slots.takeUnstoppable(soon()).close();
  }

  @Test
  void aSlotOfEitherKindIsInUseUntilItIsClosed() throws Exception {
    RenderSlots slots = RenderSlots.of(3);
    RenderSlots.Slot first = slots.take(soon());
    RenderSlots.Slot second = slots.takeUnstoppable(soon());
    assertThat(slots.all()).isEqualTo(3);
    assertThat(slots.inUse()).isEqualTo(2);
    first.close();
    second.close();
    assertThat(slots.inUse()).isZero();
  }

  @Test
  void aFreeSlotIsNotSpentOnWhatNobodyWaitsFor() throws Exception {
    RenderSlots slots = RenderSlots.of(1);
    Deadline left = Deadline.in(Duration.ofMinutes(1));
    left.pass();
    assertThatExceptionOfType(DeadlinePassedException.class).isThrownBy(() -> slots.take(left));
    slots.take(soon()).close();
  }

  @Test
  void othersHaveTheSlotOfARenderThatWaits() throws Exception {
    RenderSlots slots = RenderSlots.of(1);
    RenderSlots.Yielding slot = slots.take(soon());
    slot.during(() -> assertThat(slots.inUse()).isZero());
    assertThat(slots.inUse()).isOne();
    slot.close();
    assertThat(slots.inUse()).isZero();
  }

  @Test
  void aRenderThatFindsNoSlotAfterItsWaitHasNone() throws Exception {
    RenderSlots slots = RenderSlots.of(1);
    RenderSlots.Yielding slot = slots.takeUnstoppable(soon());
    Thread other = Thread.ofPlatform().unstarted(() -> taking(slots));
    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() ->
            slot.during(() -> {
              other.start();
              joined(other);
            }));
    slot.close();
    assertThat(slots.inUse()).isOne();
  }

  private static void taking(RenderSlots slots) {
    try {
      slots.take(Deadline.in(Duration.ofSeconds(20)));
    } catch (DeadlinePassedException late) {
      throw new AssertionError(late);
    }
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interruption) {
      throw new AssertionError(interruption);
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofMillis(30));
  }
}
