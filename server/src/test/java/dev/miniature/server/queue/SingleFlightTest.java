package dev.miniature.server.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ScarceThreads;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.image.Deadline;
import dev.miniature.server.http.Client;
import dev.miniature.styles.InvalidStylesException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SingleFlightTest {
  private static final QueueLimits LIMITS = new QueueLimits(2, 2, 1, 1);

  private final HeldBackThumbnails slow = new HeldBackThumbnails();
  private final SingleFlight shared = new SingleFlight(slow, LIMITS);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    slow.finish.countDown();
    callers.shutdownNow();
    shared.close();
  }

  @Test
  void equalRequestsShareOneRender() throws Exception {
    List<Future<Delivery>> answers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      answers.add(ask("/a_w1.png"));
    }
    slow.begun.acquire();
    awaitWaiting(answers);
    slow.finish.countDown();
    Delivery first = answers.getFirst().get(5, TimeUnit.SECONDS);
    for (Future<Delivery> answer : answers) {
      assertThat(answer.get(5, TimeUnit.SECONDS).outcome()).isSameAs(first.outcome());
    }
    assertThat(slow.keys).hasSize(1);
  }

  @Test
  void theNextRequestAfterARenderMakesItsOwn() throws Exception {
    slow.finish.countDown();
    ask("/a_w1.png").get(5, TimeUnit.SECONDS);
    ask("/a_w1.png").get(5, TimeUnit.SECONDS);
    assertThat(slow.keys).hasSize(2);
  }

  @Test
  void whatCannotBeMadeAtOnceWaitsItsTurn() throws Exception {
    var _ = ask("/a_w1.png");
    var _ = ask("/b_w1.png");
    slow.begun.acquire(2);
    Future<Delivery> waiting = ask("/c_w1.png");
    awaitWaiting(List.of(waiting));
    assertThat(slow.keys).hasSize(2);
    assertThat(shared.underWay()).isEqualTo(2);
    assertThat(shared.queued()).isEqualTo(1);
    slow.finish.countDown();
    assertThat(waiting.get(5, TimeUnit.SECONDS).outcome())
        .isEqualTo(new Outcome.NoSuchOriginal(Optional.empty()));
    assertThat(shared.queued()).isZero();
  }

  @Test
  void aWaitingRequestIsSharedToo() throws Exception {
    var _ = ask("/a_w1.png");
    var _ = ask("/b_w1.png");
    slow.begun.acquire(2);
    List<Future<Delivery>> waiting = List.of(ask("/c_w1.png"), ask("/c_w1.png"));
    awaitWaiting(waiting);
    slow.finish.countDown();
    for (Future<Delivery> answer : waiting) {
      assertThat(answer.get(5, TimeUnit.SECONDS).outcome())
          .isEqualTo(new Outcome.NoSuchOriginal(Optional.empty()));
    }
    assertThat(slow.keys).hasSize(3);
  }

  @Test
  void moreDifferentRequestsThanCanWaitAreTurnedAwayAtOnce() throws Exception {
    var _ = ask("/a_w1.png");
    var _ = ask("/b_w1.png");
    slow.begun.acquire(2);
    awaitWaiting(List.of(ask("/d_w1.png")));
    assertThat(ask("/c_w1.png").get(5, TimeUnit.SECONDS).outcome())
        .isInstanceOf(Outcome.Overloaded.class);
  }

  @Test
  void afterARefusalThereIsRoomAgain() throws Exception {
    Future<Delivery> a = ask("/a_w1.png");
    var _ = ask("/b_w1.png");
    slow.begun.acquire(2);
    awaitWaiting(List.of(ask("/d_w1.png")));
    ask("/c_w1.png").get(5, TimeUnit.SECONDS);
    slow.finish.countDown();
    a.get(5, TimeUnit.SECONDS);
    assertThat(ask("/c_w1.png").get(5, TimeUnit.SECONDS).outcome())
        .isEqualTo(new Outcome.NoSuchOriginal(Optional.empty()));
  }

  @Test
  void aCallerWhoseTimeIsUpIsToldSoWhileTheRenderGoesOn() throws Exception {
    ThumbnailRequest request = HeldBackThumbnails.request("/a_w1.png");
    Delivery late = shared.of(Client.STAYING).deliver(request, Deadline.in(Duration.ofMillis(500)));
    assertThat(late.outcome()).isEqualTo(new Outcome.OutOfTime());
    slow.begun.acquire();
  }

  @Test
  void aBugReachesWhoeverWaitsAndIsNotKept() throws Exception {
    slow.bug = true;
    slow.finish.countDown();
    ThumbnailRequest request = HeldBackThumbnails.request("/a_w1.png");
    assertThatThrownBy(() -> shared.of(Client.STAYING).deliver(request, soon()))
        .hasRootCauseInstanceOf(ArithmeticException.class);
    slow.bug = false;
    assertThat(shared.of(Client.STAYING).deliver(request, soon()).outcome())
        .isEqualTo(new Outcome.NoSuchOriginal(Optional.empty()));
  }

  /// Later requests must not wait for a render that could not start.
  @Test
  void whereTheSystemGivesNoThreadRequestsAreTurnedAwayAndTheNextIsServed() throws Exception {
    ScarceThreads system = new ScarceThreads();
    slow.finish.countDown();
    ThumbnailRequest request = HeldBackThumbnails.request("/a_w1.png");
    try (SingleFlight scarce = new SingleFlight(slow, LIMITS, system)) {
      for (int i = 0; i < 3; i++) {
        assertThat(scarce.of(Client.STAYING).deliver(request, soon()).outcome())
            .isInstanceOf(Outcome.Overloaded.class);
      }
      system.release();
      assertThat(scarce.of(Client.STAYING).deliver(request, soon()).outcome())
          .isEqualTo(new Outcome.NoSuchOriginal(Optional.empty()));
    }
  }

  @Test
  void rendersRunOnThreadsOfTheSystem() throws Exception {
    slow.finish.countDown();
    ask("/a_w1.png").get(5, TimeUnit.SECONDS);
    assertThat(slow.wasVirtual).isFalse();
  }

  private Future<Delivery> ask(String path) throws InvalidStylesException {
    ThumbnailRequest request = HeldBackThumbnails.request(path);
    return callers.submit(() -> shared.of(Client.STAYING).deliver(request, soon()));
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(10));
  }

  /// Gives every client time to join the render in progress.
  private static void awaitWaiting(List<Future<Delivery>> answers) throws InterruptedException {
    Thread.sleep(100);
    assertThat(answers).noneMatch(Future::isDone);
  }
}
