package dev.miniature.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.SystemExhaustedException;
import dev.miniature.image.Thumbnail;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class RenderThreadsTest {
  private static final Thumbnail THUMBNAIL =
      new Thumbnail(ImageFormat.JPEG, new Dimensions(1, 1), new byte[1], "none");

  private final RenderSlots slots = RenderSlots.of(1);
  private final RenderThreads threads = new RenderThreads();

  @Test
  void aRenderThatCannotBeStoppedIsLeftAndKeepsItsSlotUntilItEnds() throws Exception {
    CountDownLatch goesOn = new CountDownLatch(1);
    Deadline deadline = in(100);
    long start = System.nanoTime();
    assertThatExceptionOfType(DeadlinePassedException.class)
        .isThrownBy(() ->
            threads.run(
                slots.take(deadline),
                deadline,
                () -> {
                  await(goesOn);
                  return THUMBNAIL;
                }));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThatExceptionOfType(DeadlinePassedException.class).isThrownBy(() -> slots.take(in(50)));
    goesOn.countDown();
    slots.take(in(20_000)).close();
  }

  @Test
  void whateverARenderThrowsIsThrownWhereItIsWaitedFor() throws Exception {
    assertThatExceptionOfType(BrokenImageException.class)
        .isThrownBy(() ->
            threads.run(
                slots.take(in(20_000)),
                in(20_000),
                () -> {
                  throw new BrokenImageException("broken");
                }));
    assertThatExceptionOfType(StackOverflowError.class)
        .isThrownBy(() ->
            threads.run(
                slots.take(in(20_000)),
                in(20_000),
                () -> {
                  throw new StackOverflowError();
                }));
    assertThat(threads.run(slots.take(in(20_000)), in(20_000), () -> THUMBNAIL))
        .isSameAs(THUMBNAIL);
  }

  @Test
  void aFullHeapIsAFailureOfTheMoment() {
    assertThatExceptionOfType(SystemExhaustedException.class)
        .isThrownBy(() ->
            threads.run(
                slots.take(in(20_000)),
                in(20_000),
                () -> {
                  throw new OutOfMemoryError("Java heap space");
                }));
  }

  @Test
  void whereTheSystemGivesNoThreadTheSlotIsFreeAgain() throws Exception {
    ScarceThreads system = new ScarceThreads();
    RenderThreads scarce = new RenderThreads(system);
    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(NoThreadException.class)
          .isThrownBy(() -> scarce.run(slots.take(in(20_000)), in(20_000), () -> THUMBNAIL));
    }
    system.release();
    assertThat(scarce.run(slots.take(in(20_000)), in(20_000), () -> THUMBNAIL)).isSameAs(THUMBNAIL);
  }

  private static void await(CountDownLatch latch) throws DeadlinePassedException {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new DeadlinePassedException();
    }
  }

  private static Deadline in(long milliseconds) {
    return Deadline.in(Duration.ofMillis(milliseconds));
  }
}
