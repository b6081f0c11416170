package dev.miniature.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.miniature.http.HttpReply;
import dev.miniature.image.Deadline;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.crac.Core;

/// What Lambda calls: one event in, one reply out.
public final class ThumbnailHandler
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private final Wiring wiring;
  private final AtomicBoolean cold = new AtomicBoolean(true);

  /// Held here because the runtime holds it only weakly.
  private final Snapshot snapshot;

  /// Puts the function together, before the first event; Lambda tells of a failure at once.
  ///
  /// @throws IllegalArgumentException if the environment has mistakes in it; the message names them
  /// @throws IllegalStateException if `styles.yaml` is missing or has mistakes in it
  public ThumbnailHandler() {
    this(Wiring.of(System.getenv()));
  }

  ThumbnailHandler(Wiring wiring) {
    this.wiring = wiring;
    snapshot = new Snapshot(wiring, this);
    Core.getGlobalContext().register(snapshot);
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
    Deadline deadline = Deadline.in(left.minus(wiring.config().limits().reserve()));
    String invocation = context.getAwsRequestId();
    HttpReply reply =
        RestEvent.read(event, invocation, deadline, cold.getAndSet(false))
            .map(wiring.endpoint()::answer)
            .orElseGet(() ->
                wiring
                    .endpoint()
                    .refuse(RestEvent.ANOTHER_SHAPE, RestEvent.refused(event, invocation)));
    return RestReply.of(reply);
  }

  /// The next request is the first again.
  void coolDown() {
    cold.set(true);
  }
}
