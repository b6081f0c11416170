package dev.miniature.server;

import dev.miniature.image.render.Renderer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Warms up the renderer while there are no requests.
final class RendererWarmUp implements AutoCloseable {
  /// The delay before the warm-up, because users send a request right after the start, and class
  /// loading uses both cores at that time.
  private static final Duration BEFORE = Duration.ofSeconds(2);

  /// The time to wait for its end. Its current work takes some milliseconds.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(RendererWarmUp.class);

  private final Thread thread;
  private volatile boolean closed;

  private RendererWarmUp(Renderer renderer) {
    thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(() -> run(renderer));
  }

  /// Starts it in a separate thread.
  static RendererWarmUp start(Renderer renderer) {
    RendererWarmUp warmUp = new RendererWarmUp(renderer);
    warmUp.thread.start();
    return warmUp;
  }

  /// Warms up the renderer. Rendering works without it, so a failure here must not print a stack
  /// trace.
  private void run(Renderer renderer) {
    try {
      Thread.sleep(BEFORE);
      renderer.warmUp();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError failure) {
      if (!closed) {
        LOG.warn("The renderer was not warmed up: {}", failure.toString());
      }
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
