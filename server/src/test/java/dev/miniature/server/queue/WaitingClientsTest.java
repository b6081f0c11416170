package dev.miniature.server.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.Deadline;
import dev.miniature.image.Stage;
import dev.miniature.server.http.Client;
import dev.miniature.styles.InvalidStylesException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The order and the limits of waiting.
@Timeout(60)
final class WaitingClientsTest {
  private static final Client ONE = new Client("192.0.2.1", () -> false);
  private static final Client OTHER = new Client("192.0.2.2", () -> false);

  private final HeldBackThumbnails slow = new HeldBackThumbnails();
  private final SingleFlight shared = new SingleFlight(slow, new QueueLimits(1, 1, 3, 2));
  private final List<Thread> callers = new ArrayList<>();
  private final AtomicBoolean gone = new AtomicBoolean();
  private final Client leaving = new Client("192.0.2.3", gone::get);

  @AfterEach
  void stop() {
    slow.finish.countDown();
    callers.forEach(Thread::interrupt);
    shared.close();
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotMade() throws Exception {
    Future<Delivery> first = begin("/a_w1.png");
    Future<Delivery> left = ask(leaving, "/b_w1.png");
    awaitAllWaiting();
    Future<Delivery> last = ask(ONE, "/c_w1.png");
    awaitAllWaiting();
    gone.set(true);
    assertThat(left.get(10, TimeUnit.SECONDS).outcome()).isEqualTo(new Outcome.Abandoned());
    slow.finish.countDown();
    first.get(10, TimeUnit.SECONDS);
    last.get(10, TimeUnit.SECONDS);
    assertThat(slow.keys).containsExactly("a.png", "c.png");
  }

  @Test
  void whatIsUnderWayIsStoppedWhenNobodyWaitsForItAnyMore() throws Exception {
    Future<Delivery> left = ask(leaving, "/a_w1.png");
    slow.awaitBegun(1);
    assertThat(slow.deadlines.getFirst().hasPassed()).isFalse();
    gone.set(true);
    assertThat(left.get(10, TimeUnit.SECONDS).outcome()).isEqualTo(new Outcome.Abandoned());
    assertThat(slow.deadlines.getFirst().hasPassed()).isTrue();
  }

  @Test
  void whatWasStoppedIsMadeAgainForWhoComesLater() throws Exception {
    Future<Delivery> left = ask(leaving, "/a_w1.png");
    slow.awaitBegun(1);
    gone.set(true);
    left.get(10, TimeUnit.SECONDS);
    Future<Delivery> later = ask(ONE, "/a_w1.png");
    awaitAllWaiting();
    slow.finish.countDown();
    assertThat(later.get(10, TimeUnit.SECONDS).outcome())
        .isInstanceOf(Outcome.NoSuchOriginal.class);
    assertThat(slow.keys).containsExactly("a.png", "a.png");
  }

  @Test
  void whatOneLeavesIsMadeForTheOtherWhoWaitsForItToo() throws Exception {
    var _ = begin("/a_w1.png");
    Future<Delivery> left = ask(leaving, "/b_w1.png");
    awaitAllWaiting();
    Future<Delivery> stays = ask(ONE, "/b_w1.png");
    awaitAllWaiting();
    gone.set(true);
    left.get(10, TimeUnit.SECONDS);
    slow.finish.countDown();
    assertThat(stays.get(10, TimeUnit.SECONDS).outcome())
        .isInstanceOf(Outcome.NoSuchOriginal.class);
    assertThat(slow.keys).containsExactly("a.png", "b.png");
  }

  @Test
  void whatRanOutOfAnothersTimeIsMadeForWhoStillHasSome() throws Exception {
    var _ = begin("/a_w1.png");
    Future<Delivery> hasty = ask(OTHER, "/b_w1.png", Duration.ofMillis(700));
    awaitAllWaiting();
    Future<Delivery> patient = ask(ONE, "/b_w1.png");
    assertThat(hasty.get(10, TimeUnit.SECONDS).outcome()).isInstanceOf(Outcome.Overloaded.class);
    slow.finish.countDown();
    assertThat(patient.get(10, TimeUnit.SECONDS).outcome())
        .isInstanceOf(Outcome.NoSuchOriginal.class);
  }

  @Test
  void oneClientCannotTakeAllOfTheLine() throws Exception {
    var _ = begin("/a_w1.png");
    var _ = ask(ONE, "/b_w1.png");
    var _ = ask(ONE, "/c_w1.png");
    awaitAllWaiting();
    assertThat(ask(ONE, "/d_w1.png").get(10, TimeUnit.SECONDS).outcome())
        .isInstanceOf(Outcome.Overloaded.class);
    Future<Delivery> others = ask(OTHER, "/d_w1.png");
    awaitAllWaiting();
    assertThat(others).isNotDone();
  }

  @Test
  void whoseTurnHasComeMayWaitWithAnother() throws Exception {
    var _ = begin("/a_w1.png");
    Future<Delivery> b = ask(ONE, "/b_w1.png");
    Future<Delivery> c = ask(ONE, "/c_w1.png");
    awaitAllWaiting();
    slow.finish.countDown();
    b.get(10, TimeUnit.SECONDS);
    c.get(10, TimeUnit.SECONDS);
    assertThat(ask(ONE, "/d_w1.png").get(10, TimeUnit.SECONDS).outcome())
        .isInstanceOf(Outcome.NoSuchOriginal.class);
  }

  @Test
  void whatWouldWaitLongerThanItsTimeLastsIsTurnedAwayAtOnceAndToldHowLong() throws Exception {
    slow.rendering = Duration.ofSeconds(20);
    Future<Delivery> tellsThePace = begin("/a_w1.png");
    slow.finish.countDown();
    tellsThePace.get(10, TimeUnit.SECONDS);
    slow.holdBack();
    var _ = begin("/b_w1.png");
    Future<Delivery> inTime = ask(ONE, "/c_w1.png");
    awaitAllWaiting();
    assertThat(ask(OTHER, "/d_w1.png").get(10, TimeUnit.SECONDS).outcome())
        .isEqualTo(new Outcome.Overloaded(Duration.ofSeconds(40)));
    assertThat(inTime).isNotDone();
  }

  @Test
  void theWaitIsToldOfWhoMadeItAndOfWhoShared() throws Exception {
    var _ = begin("/a_w1.png");
    Future<Delivery> b = ask(ONE, "/b_w1.png");
    awaitAllWaiting();
    Future<Delivery> shares = ask(OTHER, "/b_w1.png");
    awaitAllWaiting();
    slow.rendering = Duration.ofSeconds(3);
    Thread.sleep(50);
    slow.finish.countDown();
    Duration atLeast = Duration.ofMillis(50);
    Delivery made = b.get(10, TimeUnit.SECONDS);
    assertThat(made.work().in(Stage.QUEUE)).isGreaterThanOrEqualTo(atLeast);
    assertThat(made.work().rendering()).isEqualTo(Duration.ofSeconds(3));
    Delivery shared = shares.get(10, TimeUnit.SECONDS);
    assertThat(shared.work().in(Stage.QUEUE)).isGreaterThanOrEqualTo(atLeast);
    assertThat(shared.work().rendering()).isZero();
  }

  /// Sends a request and waits until its render has started.
  private Future<Delivery> begin(String path) throws Exception {
    Future<Delivery> first = ask(ONE, path);
    slow.awaitBegun(1);
    return first;
  }

  private Future<Delivery> ask(Client client, String path) throws InvalidStylesException {
    return ask(client, path, Duration.ofSeconds(30));
  }

  private Future<Delivery> ask(Client client, String path, Duration time)
      throws InvalidStylesException {
    ThumbnailRequest request = HeldBackThumbnails.request(path);
    FutureTask<Delivery> answer =
        new FutureTask<>(() -> shared.of(client).deliver(request, Deadline.in(time)));
    callers.add(Thread.ofVirtual().start(answer));
    return answer;
  }

  /// Waits until every client without an answer is waiting.
  private void awaitAllWaiting() throws InterruptedException {
    Deadline patience = Deadline.in(Duration.ofSeconds(10));
    while (!callers.stream().allMatch(WaitingClientsTest::waitsOrHasEnded)) {
      assertThat(patience.hasPassed()).isFalse();
      Thread.sleep(5);
    }
  }

  private static boolean waitsOrHasEnded(Thread caller) {
    return caller.getState() == Thread.State.TIMED_WAITING || !caller.isAlive();
  }
}
