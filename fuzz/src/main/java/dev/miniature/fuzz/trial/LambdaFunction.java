package dev.miniature.fuzz.trial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.miniature.lambda.Handlers;
import dev.miniature.lambda.ThumbnailHandler;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import dev.miniature.s3.LoopbackS3;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/// The function in this process, with a bucket of a few pictures, behind Lambda's own parsing of
/// events and writing of replies.
public final class LambdaFunction {
  private static final int MILLIS = 10_000;

  private final PojoSerializer<APIGatewayProxyRequestEvent> events =
      serializer(APIGatewayProxyRequestEvent.class);
  private final PojoSerializer<APIGatewayProxyResponseEvent> replies =
      serializer(APIGatewayProxyResponseEvent.class);
  private final ThumbnailHandler handler;
  private final Context context =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (_, method, _) ->
                  switch (method.getName()) {
                    case "getRemainingTimeInMillis" -> MILLIS;
                    case "getAwsRequestId" -> "invocation";
                    default -> throw new UnsupportedOperationException(method.getName());
                  });

  private LambdaFunction(ThumbnailHandler handler) {
    this.handler = handler;
  }

  /// Starts the store and the function.
  public static LambdaFunction start() throws Exception {
    System.setProperty("aws.accessKeyId", LoopbackS3.KEY.id());
    System.setProperty("aws.secretAccessKey", LoopbackS3.KEY.secret());
    System.setProperty("aws.region", "eu-central-1");
    LoopbackS3 store = LoopbackS3.inMemory();
    byte[] photo = Jpegs.encode(Scenes.clear(120, 80), 80);
    store.put("photo.jpg", photo);
    store.put("photo.png", Pngs.encode(Scenes.clear(60, 40)));
    store.put("a_b.png", Pngs.encode(Scenes.clear(6, 4)));
    store.put("half.png", Arrays.copyOf(photo, photo.length / 2));
    store.put("text.png", "no picture".getBytes(StandardCharsets.UTF_8));
    return new LambdaFunction(Handlers.on(store));
  }

  /// The status of the answer to an event, or none if Lambda itself cannot parse it.
  ///
  /// @throws AssertionError if the status is one that no caller can bring about
  public OptionalInt status(byte[] json) {
    APIGatewayProxyRequestEvent event;
    try {
      event = events.fromJson(new ByteArrayInputStream(json));
    } catch (RuntimeException unparsable) {
      return OptionalInt.empty();
    }
    APIGatewayProxyResponseEvent reply = handler.handleRequest(event, context);
    replies.toJson(reply, new ByteArrayOutputStream());
    int status = reply.getStatusCode();
    boolean isHonest = status == 503 && reply.getHeaders().containsKey("Retry-After");
    if (status < 200 || (status >= 500 && !isHonest)) {
      throw new AssertionError("Answered " + status);
    }
    return OptionalInt.of(status);
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.serializerFor(type, LambdaFunction.class.getClassLoader());
  }
}
