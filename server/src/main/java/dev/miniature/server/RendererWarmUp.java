package dev.miniature.server;

import dev.miniature.image.render.Renderer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the renderer fast while nobody asks for anything.
final class RendererWarmUp implements AutoCloseable {
  /// Not at once: who starts a server asks it for something first, and class loading takes both
  /// cores as it is.
  private static final Duration BEFORE = Duration.ofSeconds(2);

  /// What it does at the moment takes some milliseconds; the process need not wait for more.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final Logger LOG = LoggerFactory.getLogger(RendererWarmUp.class);

  private final Thread thread;
  private volatile boolean closed;

  private RendererWarmUp(Renderer renderer) {
    thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(() -> run(renderer));
  }

  /// Starts in a thread of its own.
  static RendererWarmUp start(Renderer renderer) {
    RendererWarmUp warmUp = new RendererWarmUp(renderer);
    warmUp.thread.start();
    return warmUp;
  }

  /// Pictures are made without it too, so nothing that goes wrong here may end in a trace.
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

  /// Interrupts it and lets it end.
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
