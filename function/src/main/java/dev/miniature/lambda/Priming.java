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

/// Works the whole function before the snapshot is taken, so that the snapshot holds loaded classes
/// and compiled code.
///
/// First the real bucket is asked once, for the sake of TLS and credentials. Then pictures like
/// real ones, in every format, go from a store on loopback through AWS's Runtime Interface Client
/// and our handler, from JSON to JSON, over and over, until the compiler has had time.
final class Priming {
  /// Tried: with this the first request takes about as long as a warm one, and two seconds more
  /// gained nothing.
  private static final Duration TIME = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// A key that nobody is likely to have.
  private static final ObjectKey NOTHING = new ObjectKey("miniature/no-such-original");

  private final Wiring wiring;
  private final ThumbnailHandler handler;
  private final Consumer<Throwable> faults;

  /// @param faults told of what did not work, but did not end the priming either
  Priming(Wiring wiring, ThumbnailHandler handler, Consumer<Throwable> faults) {
    this.wiring = wiring;
    this.handler = handler;
    this.faults = faults;
  }

  /// Does it. Afterwards the function is connected to a store that is gone.
  void run() throws Exception {
    askTheRealStore();
    try (LoopbackStore store = new LoopbackStore(PrimingPictures.by(wiring.renderer()))) {
      wiring.originals().connect(store.address());
      Way way = way();
      List<PrimingEvent> events = events(store.keys());
      Deadline end = Deadline.in(TIME);
      for (int i = 0; !end.hasPassed(); i++) {
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

  /// Every picture at every style, and what else is asked for every day.
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

  /// Through the runtime where it can be reached, else past it.
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

  /// A way for an event to reach the handler.
  interface Way {
    void pass(PrimingEvent event) throws Exception;
  }
}
