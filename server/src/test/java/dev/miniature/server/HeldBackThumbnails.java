package dev.miniature.server;

import dev.miniature.delivery.Delivery;
import dev.miniature.delivery.Outcome;
import dev.miniature.delivery.ThumbnailRequest;
import dev.miniature.delivery.Thumbnails;
import dev.miniature.delivery.Work;
import dev.miniature.http.Target;
import dev.miniature.http.ThumbnailPath;
import dev.miniature.image.Deadline;
import dev.miniature.image.Stage;
import dev.miniature.styles.InvalidStylesException;
import dev.miniature.styles.StylesYaml;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Thumbnails that are made when the test says so.
final class HeldBackThumbnails implements Thumbnails {
  /// One for each that was begun.
  final Semaphore begun = new Semaphore(0);

  volatile CountDownLatch finish = new CountDownLatch(1);

  /// What was begun, in this order.
  final List<String> keys = new CopyOnWriteArrayList<>();

  final List<Deadline> deadlines = new CopyOnWriteArrayList<>();
  volatile boolean bug;
  volatile boolean wasVirtual;

  /// What each says that rendering took.
  volatile Duration rendering = Duration.ZERO;

  /// What a path of this style asks for: `/a_w1.png`.
  static ThumbnailRequest request(String path) throws InvalidStylesException {
    return ((Target.OfThumbnail) paths().parse(path)).request();
  }

  /// Paths of the one style that there is.
  static ThumbnailPath paths() throws InvalidStylesException {
    return new ThumbnailPath(
        StylesYaml.parse("{ default: w1, styles: { w1: { width: 1 } } }", "test"));
  }

  /// Waits until so many more have begun.
  void awaitBegun(int count) throws InterruptedException {
    if (!begun.tryAcquire(count, 10, TimeUnit.SECONDS)) {
      throw new AssertionError("Begun are only " + keys);
    }
  }

  /// Holds back what comes from now on.
  void holdBack() {
    finish = new CountDownLatch(1);
  }

  @Override
  public Delivery describe(ThumbnailRequest request, Deadline deadline) {
    throw new AssertionError("Nobody asked for a description");
  }

  @Override
  public Delivery deliver(ThumbnailRequest request, Deadline deadline) {
    keys.add(request.key().name());
    deadlines.add(deadline);
    wasVirtual = Thread.currentThread().isVirtual();
    begun.release();
    try {
      finish.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    if (bug) {
      throw new ArithmeticException("A bug");
    }
    return new Delivery(new Outcome.NoSuchOriginal(Optional.empty()), work());
  }

  private Work work() {
    return new Work(
        Optional.empty(),
        0,
        Optional.empty(),
        Map.of(Stage.RENDER, rendering),
        Stage.RENDER,
        Optional.empty(),
        List.of());
  }
}
