package dev.miniature.server.queue;

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

/// Thumbnails that finish when the test releases them.
public final class HeldBackThumbnails implements Thumbnails {
  /// Has a permit for each that was started.
  final Semaphore begun = new Semaphore(0);

  public volatile CountDownLatch finish = new CountDownLatch(1);

  /// The started keys, in order.
  public final List<String> keys = new CopyOnWriteArrayList<>();

  final List<Deadline> deadlines = new CopyOnWriteArrayList<>();
  volatile boolean bug;
  volatile boolean wasVirtual;

  /// The rendering time that each reports.
  volatile Duration rendering = Duration.ZERO;

  /// Returns the request for a path in this style: `/a_w1.png`.
  static ThumbnailRequest request(String path) throws InvalidStylesException {
    return ((Target.OfThumbnail) paths().parse(path)).request();
  }

  /// Returns the path grammar with the only style.
  public static ThumbnailPath paths() throws InvalidStylesException {
    return new ThumbnailPath(
        StylesYaml.parse("{ default: w1, styles: { w1: { width: 1 } } }", "test"));
  }

  /// Waits until this many more have started.
  public void awaitBegun(int count) throws InterruptedException {
    if (!begun.tryAcquire(count, 10, TimeUnit.SECONDS)) {
      throw new AssertionError("Begun are only " + keys);
    }
  }

  /// Holds back all that start from now on.
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
        Optional.empty(),
        List.of());
  }
}
