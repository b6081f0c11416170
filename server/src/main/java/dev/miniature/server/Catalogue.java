package dev.miniature.server;

import dev.miniature.image.ImageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Lists some originals as examples; the service itself never lists them.
final class Catalogue {
  /// The maximum number of pictures; more would not be useful.
  private static final int MOST = 200;

  /// The maximum number of list requests, with a thousand names each, so that a bucket of millions
  /// is not listed for a few examples.
  private static final int MAX_REQUESTS = 5;

  private final S3Client s3;
  private final String bucket;
  private final Set<ImageFormat> formats;

  /// Lists the originals in `bucket`.
  ///
  /// @param formats the formats that are read
  Catalogue(S3Client s3, String bucket, Set<ImageFormat> formats) {
    this.s3 = s3;
    this.bucket = bucket;
    this.formats = Set.copyOf(formats);
  }

  /// Returns the first pictures of the bucket, in the order of their keys.
  ///
  /// @throws software.amazon.awssdk.core.exception.SdkException if S3 does not answer
  Listing list() {
    List<Listing.Original> originals = new ArrayList<>();
    ListObjectsV2Response page = s3.listObjectsV2(list -> list.bucket(bucket));
    add(page, originals);
    for (int i = 1; i < MAX_REQUESTS && page.isTruncated() && originals.size() < MOST; i++) {
      String token = page.nextContinuationToken();
      page = s3.listObjectsV2(list -> list.bucket(bucket).continuationToken(token));
      add(page, originals);
    }
    boolean more = page.isTruncated() || originals.size() > MOST;
    return new Listing(originals.stream().limit(MOST).toList(), more);
  }

  private void add(ListObjectsV2Response page, List<Listing.Original> originals) {
    for (S3Object object : page.contents()) {
      if (isPicture(object.key())) {
        originals.add(new Listing.Original(object.key(), object.size()));
      }
    }
  }

  private boolean isPicture(String key) {
    String extension = key.substring(key.lastIndexOf('.') + 1);
    return ImageFormat.ofExtension(extension).filter(formats::contains).isPresent();
  }

  /// Some originals, and whether there are more.
  record Listing(List<Original> originals, boolean more) {
    /// An original.
    ///
    /// @param bytes its length
    record Original(String key, long bytes) {}
  }
}
