package dev.miniature.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ArrivingBytesTest {
  private static final int LENGTH = 1_000_000;

  private final Deadline request = Deadline.in(Duration.ofSeconds(30));
  private final ArrivingBytes bytes =
      new ArrivingBytes(LENGTH, request, Deadline.in(Duration.ofSeconds(30)));
  private final OriginalBytes original = OriginalBytes.arriving(bytes);

  @Test
  void aReaderGetsWhatIsThereWithoutWaiting() {
    bytes.arrivedUpTo(5_000);
    assertThat(original.await(4_000)).isEqualTo(5_000);
    assertThat(original.missing()).isEqualTo(LENGTH - 5_000);
    assertThat(original.length()).isEqualTo(LENGTH);
  }

  @Test
  void aReaderWaitsForWhatIsNotThere() throws Exception {
    FutureTask<Integer> reader = reading(50_000);
    bytes.arrivedUpTo(49_999);
    assertThat(reader.isDone()).isFalse();
    bytes.arrivedUpTo(50_000);
    assertThat(reader.get(20, TimeUnit.SECONDS)).isEqualTo(50_000);
  }

  @Test
  void onlyTheFirstBytesMayComeBeforeSomebodyWantsMore() throws Exception {
    assertThat(bytes.allowed(0)).isEqualTo(ArrivingBytes.FIRST);
    FutureTask<Integer> sender = started(() -> bytes.allowed(ArrivingBytes.FIRST));
    bytes.arrivedUpTo(ArrivingBytes.FIRST);
    original.await(ArrivingBytes.FIRST);
    assertThat(sender.isDone()).isFalse();
    FutureTask<Integer> reader = reading(40_000);
    assertThat(sender.get(20, TimeUnit.SECONDS)).isEqualTo(40_000);
    bytes.arrivedUpTo(40_000);
    reader.get(20, TimeUnit.SECONDS);
    original.awaitNear(Duration.ofDays(1));
    assertThat(bytes.allowed(40_000)).isEqualTo(LENGTH);
  }

  @Test
  void whereNoMoreWillComeBothSidesStop() throws Exception {
    FutureTask<Integer> reader = reading(50_000);
    bytes.breakOff();
    assertMissing(reader);
    assertThatExceptionOfType(MissingBytesException.class).isThrownBy(() -> bytes.allowed(50_000));
  }

  @Test
  void aReaderWhoseRequestIsOverStops() {
    FutureTask<Integer> reader = reading(50_000);
    request.pass();
    assertMissing(reader);
  }

  @Test
  void aReaderDoesNotWaitLongerThanTheTransferMayTake() {
    OriginalBytes late =
        OriginalBytes.arriving(
            new ArrivingBytes(LENGTH, request, Deadline.in(Duration.ofMillis(20))));
    assertThatExceptionOfType(MissingBytesException.class).isThrownBy(late::whole);
  }

  @Test
  void theRestIsNearWhenItsPacePromisesSo() throws Exception {
    bytes.arrivedUpTo(LENGTH / 2);
    Thread.sleep(20);
    original.awaitNear(Duration.ofMinutes(1));
    FutureTask<Integer> impatient =
        started(() -> {
          original.awaitNear(Duration.ofNanos(1));
          return original.missing();
        });
    bytes.arrivedUpTo(LENGTH);
    assertThat(impatient.get(20, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void aReaderCanDoSomethingElseAroundItsWaiting() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    OriginalBytes patient =
        original.with(wait -> {
          waiting.countDown();
          wait.run();
          over.countDown();
        });
    bytes.arrivedUpTo(10);
    patient.await(10);
    assertThat(waiting.getCount()).isOne();
    FutureTask<Integer> reader = started(() -> patient.await(20));
    waiting.await();
    assertThat(over.getCount()).isOne();
    bytes.arrivedUpTo(20);
    reader.get(20, TimeUnit.SECONDS);
    assertThat(over.getCount()).isZero();
  }

  private FutureTask<Integer> reading(int count) {
    return started(() -> original.await(count));
  }

  private static <T> FutureTask<T> started(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    return task;
  }

  private static void assertMissing(FutureTask<Integer> reader) {
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> reader.get(20, TimeUnit.SECONDS))
        .withCauseInstanceOf(MissingBytesException.class);
  }
}
