package dev.miniature.lambda;

import dev.miniature.delivery.Work;
import dev.miniature.http.LogEntry;
import java.time.Duration;
import java.util.Optional;
import org.crac.Context;
import org.crac.Resource;

/// The hooks before SnapStart takes a snapshot and after a snapshot is restored.
final class Snapshot implements Resource {
  private final Wiring wiring;
  private final ThumbnailHandler handler;
  private final int usual;

  /// @param usual the number of usual requests with which the function is primed
  Snapshot(Wiring wiring, ThumbnailHandler handler, int usual) {
    this.wiring = wiring;
    this.handler = handler;
    this.usual = usual;
  }

  /// Primes the function. A failure costs only speed, so it is logged as a fault and does not stop
  /// the deployment.
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    wiring.log().mute(true);
    try {
      wiring.renderer().warmUp(wiring.styles().sought());
      Priming priming = new Priming(wiring, handler, this::report, usual);
      priming.run();
    } catch (Exception | LinkageError failure) {
      report(failure);
    } finally {
      wiring.originals().connect(wiring.config().address());
      wiring.log().mute(false);
      handler.coolDown();
    }
  }

  /// Opens new connections with new credentials, because those in the snapshot may be days old.
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
