package dev.miniature.server.page;

import java.io.IOException;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The originals of a bucket, a thousand for each request to the store.
public final class BucketInventory implements Inventory {
  private final S3Client s3;
  private final String bucket;

  /// Lists the originals in `bucket`.
  public BucketInventory(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public void list(Predicate<Listed> entries) throws IOException {
    try {
      for (S3Object object : s3.listObjectsV2Paginator(list -> list.bucket(bucket)).contents()) {
        if (!object.key().endsWith("/") && !entries.test(Listed.of(object.key(), object.size()))) {
          return;
        }
      }
    } catch (SdkException refused) {
      throw new IOException("The bucket cannot be listed", refused);
    }
  }
}
