package dev.miniature.s3;

import dev.miniature.delivery.ObjectKey;
import dev.miniature.delivery.Original;
import dev.miniature.delivery.OriginalArchivedException;
import dev.miniature.delivery.OriginalTooLargeException;
import dev.miniature.delivery.Originals;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.delivery.Version;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The originals in one bucket.
///
/// An operation costs one request in the normal case and at most three otherwise; see [Attempts].
/// Instances are thread-safe. They keep connections open, so they must be closed, and reopened
/// after a snapshot is restored.
public final class S3Originals implements Originals, AutoCloseable {
  /// The default size in bytes above which originals are fetched in parts: a tenth of a second of
  /// one connection.
  public static final long PARALLEL_FROM = 8_000_000;

  /// A body of less than this arrives in about a millisecond, so there is nothing to gain.
  private static final int STREAMED_FROM = 64 << 10;

  private final S3Client s3;
  private final String bucket;
  private final S3Timeouts timeouts;
  private final ParallelParts parallel;

  /// Opens the originals in `bucket`. Nothing is sent yet, so a missing bucket shows only in the
  /// first request.
  ///
  /// @throws software.amazon.awssdk.core.exception.SdkClientException if `address` leaves the
  ///   region to the SDK and it finds none
  public S3Originals(S3Address address, String bucket, S3Timeouts timeouts) {
    this(address, bucket, timeouts, PARALLEL_FROM);
  }

  /// Opens the originals in `bucket`.
  ///
  /// @param parallelFrom the size in bytes above which an original is fetched in several parts at
  ///   the same time; 0 for never
  public S3Originals(S3Address address, String bucket, S3Timeouts timeouts, long parallelFrom) {
    this(address.open(timeouts), bucket, timeouts, parallelFrom);
  }

  /// Uses an open client, which [#close] closes.
  ///
  /// @param parallelFrom the size in bytes above which an original is fetched in several parts at
  ///   the same time; 0 for never
  public S3Originals(S3Client s3, String bucket, S3Timeouts timeouts, long parallelFrom) {
    this.s3 = s3;
    this.bucket = bucket;
    this.timeouts = timeouts;
    this.parallel = new ParallelParts(parallelFrom);
  }

  /// {@inheritDoc}
  ///
  /// S3 answers HEAD without a body, so a missing bucket looks like a missing key, and the result
  /// is empty for both. [#fetch] distinguishes them.
  @Override
  public Optional<Version> version(ObjectKey key, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    return operation("HeadObject", key.name())
        .run(
            () -> Reply.version(s3.headObject(head -> head.bucket(bucket).key(key.name()))),
            deadline);
  }

  @Override
  public Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    Optional<Original> begun = begin(key, maxBytes, deadline);
    return begun.isPresent() ? Optional.of(begun.get().end(deadline)) : begun;
  }

  @Override
  public Optional<Original> begin(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    Operation operation = operation("GetObject", key.name());
    deadline.check();
    try {
      return new Download(s3, get(key), operation, maxBytes, STREAMED_FROM, parallel, deadline)
          .begun();
    } catch (StoreRefusedException refused) {
      if (refused.getCause() instanceof SdkException failure && S3Failures.isArchived(failure)) {
        throw new OriginalArchivedException(operation.message("archived"), failure);
      }
      throw refused;
    }
  }

  @Override
  public List<ObjectKey> startingWith(String prefix, int max, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    return operation("ListObjectsV2", prefix)
        .run(
            () -> s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix).maxKeys(max)),
            deadline)
        .map(ListObjectsV2Response::contents)
        .orElse(List.of())
        .stream()
        .map(S3Object::key)
        .filter(key -> ObjectKey.refusal(key).isEmpty())
        .map(ObjectKey::new)
        .toList();
  }

  /// Returns the request for an original, which also asks for its checksum.
  private GetObjectRequest get(ObjectKey key) {
    return GetObjectRequest.builder()
        .bucket(bucket)
        .key(key.name())
        .overrideConfiguration(o -> o.putHeader(Checksum.MODE, "ENABLED"))
        .build();
  }

  private Operation operation(String name, String key) {
    return new Operation(name, bucket + "/" + key, timeouts);
  }

  /// Closes the connections and threads.
  @Override
  public void close() {
    s3.close();
  }
}
