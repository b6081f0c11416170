package dev.miniature.lambda;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.http.HttpRequest;
import dev.miniature.image.Deadline;
import dev.miniature.styles.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Exercises the whole function before the snapshot is taken, so that the snapshot contains loaded
/// classes and compiled code.
///
/// First it sends one request to the real bucket, to prepare TLS and credentials. Then it passes
/// realistic pictures in every format from a store on loopback through AWS's Runtime Interface
/// Client and our handler, from JSON to JSON, repeatedly, until the JIT has compiled the code.
final class Priming {
  /// The minimum duration of priming. With this value, the first request takes about as long as a
  /// warm one; two more seconds had no effect.
  private static final Duration TIME = Duration.ofSeconds(3);

  /// The maximum duration, if there are many styles. Lambda allows 130 seconds for everything
  /// before a snapshot.
  private static final Duration MAX_TIME = Duration.ofSeconds(40);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// A key that is unlikely to exist.
  private static final ObjectKey NOTHING = new ObjectKey("miniature/no-such-original");

  private final Wiring wiring;
  private final ThumbnailHandler handler;
  private final Consumer<Throwable> faults;

  /// @param faults receives failures that did not end the priming
  Priming(Wiring wiring, ThumbnailHandler handler, Consumer<Throwable> faults) {
    this.wiring = wiring;
    this.handler = handler;
    this.faults = faults;
  }

  /// Primes the function: with every event at least once, and repeatedly if there is time.
  /// Afterwards the function is connected to a store that no longer exists.
  void run() throws Exception {
    askTheRealStore();
    try (LoopbackStore store = new LoopbackStore(PrimingPictures.by(wiring.renderer()))) {
      wiring.originals().connect(store.address());
      Way way = way();
      List<PrimingEvent> events = events(store.keys());
      Deadline end = Deadline.in(TIME);
      Deadline latest = Deadline.in(MAX_TIME);
      for (int i = 0; (i < events.size() || !end.hasPassed()) && !latest.hasPassed(); i++) {
        way.pass(events.get(i % events.size()));
      }
    }
  }

  private void askTheRealStore() {
    try {
      wiring.originals().version(NOTHING, Deadline.in(PATIENCE));
    } catch (Exception failure) {
      faults.accept(failure);
    }
  }

  /// Returns requests for every picture in every style, and other common requests.
  private List<PrimingEvent> events(Iterable<String> keys) {
    List<PrimingEvent> events = new ArrayList<>();
    for (Style style : wiring.styles().all()) {
      for (String key : keys) {
        int dot = key.lastIndexOf('.');
        String path = key.substring(0, dot) + "_" + style.name() + key.substring(dot);
        events.add(new PrimingEvent("GET", path, "", 200));
        events.add(new PrimingEvent("GET", path, "*", 304));
        events.add(new PrimingEvent("HEAD", path, "", 200));
      }
      events.add(new PrimingEvent("GET", "gone.png", "", 404));
    }
    return events;
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
