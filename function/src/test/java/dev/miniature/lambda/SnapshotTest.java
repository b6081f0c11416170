package dev.miniature.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.miniature.pictures.Jpegs;
import dev.miniature.pictures.Scenes;
import dev.miniature.s3.LoopbackS3;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.crac.Core;
import org.junit.jupiter.api.Test;

/// Tests a runtime other than AWS's, whose Runtime Interface Client cannot be called.
final class SnapshotTest {

  @Test
  void withoutTheRuntimeItIsPrimedAllTheSameAndToldOf() throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setProperty("aws.accessKeyId", LoopbackS3.KEY.id());
    System.setProperty("aws.secretAccessKey", LoopbackS3.KEY.secret());
    System.setProperty("aws.region", "eu-central-1");
    try (LoopbackS3 store = LoopbackS3.inMemory()) {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      store.put("photo.jpg", Jpegs.encode(Scenes.photo(400, 300), 80));
      Wiring wiring =
          Wiring.of(
              Map.of(
                  "ORIGINALS_BUCKET",
                  LoopbackS3.BUCKET,
                  "AWS_ENDPOINT_URL_S3",
                  store.endpoint().toString()));
      ThumbnailHandler handler = new ThumbnailHandler(wiring);
      Snapshot snapshot = new Snapshot(wiring, handler, 10);

      snapshot.beforeCheckpoint(Core.getGlobalContext());
      snapshot.afterRestore(Core.getGlobalContext());

      ByteArrayOutputStream reply = new ByteArrayOutputStream();
      handler.handleRequest(photo(), reply, context());
      assertThat(reply.toString(StandardCharsets.UTF_8)).startsWith("{\"statusCode\":200,");
      assertThat(written.toString(StandardCharsets.UTF_8).lines())
          .filteredOn(line -> line.startsWith("{"))
          .satisfiesExactly(
              line -> assertThat(line).contains("primingFailed", "EventHandlerLoader"),
              line -> assertThat(line).contains("\"status\":200", "\"cold\":true"));
    } finally {
      System.setOut(out);
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
      System.clearProperty("aws.region");
    }
  }

  private static InputStream photo() {
    return new ByteArrayInputStream(Events.get("photo_w300.jpg").getBytes(StandardCharsets.UTF_8));
  }

  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getRemainingTimeInMillis" -> 10_000;
                  case "getAwsRequestId" -> "invocation";
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
