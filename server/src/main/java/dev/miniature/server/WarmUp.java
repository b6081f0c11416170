package dev.miniature.server;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Originals;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.render.Renderer;
import dev.miniature.styles.Styles;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Warms up the way to the store and the renderer while there are no requests.
final class WarmUp implements AutoCloseable {
  /// The delay where users send a request right after the start, because class loading uses both
  /// cores at that time.
  static final Duration AFTER_THE_FIRST_REQUEST = Duration.ofSeconds(2);

  /// The time to wait for its end. Its current work takes some milliseconds.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /// The time for the store. Behind it may be a role's credentials, TLS and a distant region.
  private static final Duration STORE_PATIENCE = Duration.ofSeconds(10);

  /// A key that is unlikely to exist.
  private static final ObjectKey NOTHING = new ObjectKey("miniature/no-such-original");

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final Thread thread;
  private volatile boolean closed;

  private WarmUp(
      Originals originals, Renderer renderer, Styles styles, Duration delay, Runnable over) {
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("warm-up")
            .unstarted(() -> {
              run(originals, renderer, styles, delay);
              over.run();
            });
  }

  /// Starts it in a separate thread, for what these styles need.
  ///
  /// @param delay the time before it begins
  /// @param over is called when it has ended, however it ended
  static WarmUp start(
      Originals originals, Renderer renderer, Styles styles, Duration delay, Runnable over) {
    WarmUp warmUp = new WarmUp(originals, renderer, styles, delay, over);
    warmUp.thread.start();
    return warmUp;
  }

  /// Warms everything up. Requests work without it, so a failure here must not print a stack trace.
  private void run(Originals originals, Renderer renderer, Styles styles, Duration delay) {
    try {
      Thread.sleep(delay);
      connect(originals);
      renderer.warmUp(styles.sought());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError failure) {
      if (!closed) {
        LOG.warn("The renderer was not warmed up: {}", failure.toString());
      }
    }
  }

  /// Asks the store once, so that the first request finds credentials and an open connection. A
  /// store that does not answer now is reported by the requests that need it.
  private static void connect(Originals originals) {
    try {
      originals.version(NOTHING, Deadline.in(STORE_PATIENCE));
    } catch (StoreUnavailableException | StoreRefusedException | DeadlinePassedException failure) {
      LOG.debug("The store did not answer: {}", failure.toString());
    }
  }

  /// Interrupts the thread and waits for it to end.
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      boolean _ = thread.join(PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
