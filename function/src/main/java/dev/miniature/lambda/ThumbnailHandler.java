package dev.miniature.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.miniature.http.HttpReply;
import dev.miniature.http.HttpRequest;
import dev.miniature.image.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crac.Core;

/// The handler that Lambda calls: one event in, one reply out.
///
/// It reads and writes JSON itself, because AWS's deserializer rejects events of another shape
/// before the handler could answer.
public final class ThumbnailHandler implements RequestStreamHandler {
  private final Wiring wiring;
  private final AtomicBoolean cold = new AtomicBoolean(true);

  /// A strong reference, because the runtime holds only a weak one.
  private final Snapshot snapshot;

  /// Creates the function before the first event. Lambda reports a failure at once.
  ///
  /// @throws IllegalArgumentException if the environment is invalid; the message names every
  ///   mistake
  /// @throws IllegalStateException if `styles.yaml` is missing or invalid
  public ThumbnailHandler() {
    this(Wiring.of(System.getenv()));
  }

  ThumbnailHandler(Wiring wiring) {
    this.wiring = wiring;
    snapshot = new Snapshot(wiring, this, Priming.USUAL);
    Core.getGlobalContext().register(snapshot);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
    Deadline deadline = Deadline.in(left.minus(wiring.config().limits().reserve()));
    String invocation = context.getAwsRequestId();
    RestEvent event = EventReader.read(in);
    HttpReply reply =
        event
            .request(invocation, deadline, cold.getAndSet(false))
            .map(wiring.endpoint()::answer)
            .orElseGet(() -> refused(event.refused(invocation)));
    RestReply.write(reply, out);
  }

  private HttpReply refused(HttpRequest event) {
    return wiring.endpoint().refuse(RestEvent.ANOTHER_SHAPE, event);
  }

  /// Makes the next request count as the first.
  void coolDown() {
    cold.set(true);
  }
}
