package dev.miniature.lambda;

import dev.miniature.delivery.Work;
import dev.miniature.http.LogEntry;
import java.time.Duration;
import java.util.Optional;
import org.crac.Context;
import org.crac.Resource;

/// What is done before SnapStart takes its picture of the process, and after a copy of it wakes up.
final class Snapshot implements Resource {
  private final Wiring wiring;
  private final ThumbnailHandler handler;

  Snapshot(Wiring wiring, ThumbnailHandler handler) {
    this.wiring = wiring;
    this.handler = handler;
  }

  /// Primes. A failure costs speed and nothing else, so it does not stop the deployment; it is
  /// logged as the fault it is.
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    wiring.log().mute(true);
    try {
      wiring.renderer().warmUp();
      Priming priming = new Priming(wiring, handler, this::report);
      priming.run();
    } catch (Exception | LinkageError failure) {
      report(failure);
    } finally {
      wiring.originals().connect(wiring.config().address());
      wiring.log().mute(false);
      handler.coolDown();
    }
  }

  /// Makes new connections, with new credentials: those of the snapshot may be days old.
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    wiring.originals().connect(wiring.config().address());
  }

  private void report(Throwable failure) {
    wiring.log().mute(false);
    wiring
        .log()
        .write(
            new LogEntry(
                "snapshot",
                "-",
                "-",
                Optional.empty(),
                "primingFailed",
                500,
                Optional.empty(),
                0,
                Optional.empty(),
                Work.NONE,
                Duration.ZERO,
                true,
                Optional.of(failure)));
    wiring.log().mute(true);
  }
}
