package dev.miniature.lambda;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.http.HttpRequest;
import dev.miniature.image.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// Exercises the whole function before the snapshot is taken, so that the snapshot contains loaded
/// classes and compiled code.
///
/// First it sends one request to the real bucket, to prepare TLS and credentials. Then it passes
/// realistic pictures in every format from a store on loopback through AWS's Runtime Interface
/// Client and our handler, from JSON to JSON: first every picture in every style, and then JPEGs,
/// most of them small, until the JIT has compiled the code.
final class Priming {
  /// The number of requests after the first of each kind. More brought nothing: after 2,000,
  /// requests 2 to 50 after a restore took 16.4 ms each, and after 8,000 17.1
  /// (docs/performance.md).
  static final int USUAL = 2_000;

  /// The first request after a restore is also the first of a new client of the store, and so are
  /// some of the usual ones.
  private static final int REQUESTS_OF_A_CLIENT = 40;

  /// The system property in which the runtime has the trace of a request, which the SDK reads.
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  /// The maximum duration for the pictures in all styles, if there are many.
  private static final Duration MAX_TIME_FOR_EACH = Duration.ofSeconds(40);

  /// The maximum duration for everything. Lambda allows 130 seconds for all that happens before a
  /// snapshot.
  private static final Duration MAX_TIME = Duration.ofSeconds(85);

  private static final Duration GLANCE = Duration.ofMillis(200);

  /// The time of compilers within [#GLANCE] that counts as none.
  private static final long IDLE_MILLIS = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// A key that is unlikely to exist.
  private static final ObjectKey NOTHING = new ObjectKey("miniature/no-such-original");

  private final Wiring wiring;
  private final ThumbnailHandler handler;
  private final Consumer<Throwable> faults;
  private final int usual;

  /// @param faults receives failures that did not end the priming
  /// @param usual the number of usual requests
  Priming(Wiring wiring, ThumbnailHandler handler, Consumer<Throwable> faults, int usual) {
    this.wiring = wiring;
    this.handler = handler;
    this.faults = faults;
    this.usual = usual;
  }

  /// Primes the function: with every picture in every style once, and then with the usual requests.
  /// Afterwards the function is connected to a store that no longer exists.
  void run() throws Exception {
    askTheRealStore();
    System.setProperty(TRACE, "Root=1-00000000-000000000000000000000000;Sampled=0");
    try (LoopbackStore store = new LoopbackStore(PrimingPictures.by(wiring.renderer()))) {
      wiring.originals().connect(store.address());
      Way way = way();
      PrimingEvents events = new PrimingEvents(wiring.styles().all());
      Deadline latest = Deadline.in(MAX_TIME);
      Deadline latestForEach = Deadline.in(MAX_TIME_FOR_EACH);
      for (PrimingEvent event : events.each(store.keys())) {
        if (!latestForEach.hasPassed()) {
          way.pass(event);
        }
      }
      if (store.keys().contains(PrimingPictures.PHOTO)) {
        passUsual(way, events, store, latest);
      }
      awaitCompilers(latest);
    } finally {
      System.clearProperty(TRACE);
    }
  }

  /// Sends the usual requests with clients of the same kind as that of the real store.
  private void passUsual(Way way, PrimingEvents events, LoopbackStore store, Deadline latest)
      throws Exception {
    for (int i = 0; i < usual && !latest.hasPassed(); i++) {
      if (i % REQUESTS_OF_A_CLIENT == 0) {
        wiring.originals().connect(store.addressLike(wiring.config().address()));
      }
      way.pass(events.usual(i));
    }
  }

  /// Waits until the compilers have done what they were asked for, which they would else do during
  /// the first requests after a restore.
  private static void awaitCompilers(Deadline latest) throws InterruptedException {
    CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    long before;
    do {
      before = compilers.getTotalCompilationTime();
      Thread.sleep(GLANCE);
    } while (compilers.getTotalCompilationTime() - before > IDLE_MILLIS && !latest.hasPassed());
  }

  private void askTheRealStore() {
    try {
      wiring.originals().version(NOTHING, Deadline.in(PATIENCE));
    } catch (Exception failure) {
      faults.accept(failure);
    }
  }

  /// Returns a way through the runtime if it can be reached, else directly to the handler.
  private Way way() {
    try {
      return RuntimeInterface.around(handler);
    } catch (ReflectiveOperationException | LinkageError failure) {
      faults.accept(failure);
      return this::answer;
    }
  }

  private void answer(PrimingEvent event) throws IOException {
    HttpRequest request =
        new HttpRequest(
            event.method(),
            "/" + event.path(),
            Optional.of(event.ifNoneMatch()).filter(tag -> !tag.isEmpty()),
            Optional.empty(),
            "priming",
            Deadline.in(PATIENCE),
            false);
    RestReply.write(wiring.endpoint().answer(request), OutputStream.nullOutputStream());
  }

  /// Passes an event to the handler.
  interface Way {
    void pass(PrimingEvent event) throws Exception;
  }
}
