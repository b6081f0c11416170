package dev.miniature.lambda;

import dev.miniature.s3.LoopbackS3;
import java.util.Map;

/// Creates the function without Lambda around it, for tests of other modules.
public final class Handlers {
  private Handlers() {}

  /// Creates a function with its originals in `store`. The system properties must contain the
  /// store's key.
  public static ThumbnailHandler on(LoopbackS3 store) {
    return new ThumbnailHandler(
        Wiring.of(
            Map.of(
                "ORIGINALS_BUCKET",
                LoopbackS3.BUCKET,
                "AWS_ENDPOINT_URL_S3",
                store.endpoint().toString())));
  }
}
