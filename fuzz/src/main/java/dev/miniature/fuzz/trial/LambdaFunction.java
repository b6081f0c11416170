package dev.miniature.fuzz.trial;

import com.amazonaws.services.lambda.runtime.Context;
import dev.miniature.lambda.Handlers;
import dev.miniature.lambda.ThumbnailHandler;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Pngs;
import dev.miniature.pictures.Scenes;
import dev.miniature.s3.LoopbackS3;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The function in this process, with a bucket of a few pictures, from the bytes of an event to
/// those of the reply.
public final class LambdaFunction {
  private static final int MILLIS = 10_000;

  private static final Pattern STATUS = Pattern.compile("\\{\"statusCode\":(\\d+),");

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

  /// Returns the status of the answer to any event.
  ///
  /// @throws AssertionError if no client may be able to cause this status
  public int status(byte[] json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(json), out, context);
    } catch (IOException ended) {
      throw new AssertionError("The invocation ended", ended);
    }
    String reply = out.toString(StandardCharsets.UTF_8);
    Matcher start = STATUS.matcher(reply);
    if (!start.lookingAt()) {
      throw new AssertionError("Answered " + reply);
    }
    int status = Integer.parseInt(start.group(1));
    boolean isHonest = status == 503 && reply.contains("\"Retry-After\":");
    if (status < 200 || (status >= 500 && !isHonest)) {
      throw new AssertionError("Answered " + status);
    }
    return status;
  }
}
