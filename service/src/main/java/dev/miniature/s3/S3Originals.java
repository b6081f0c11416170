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
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
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
  private final S3Client s3;
  private final String bucket;
  private final S3Timeouts timeouts;

  /// Opens the originals in `bucket`. Nothing is sent yet, so a missing bucket shows only in the
  /// first request.
  ///
  /// @throws software.amazon.awssdk.core.exception.SdkClientException if `address` leaves the
  ///   region to the SDK and it finds none
  public S3Originals(S3Address address, String bucket, S3Timeouts timeouts) {
    this(address.open(timeouts), bucket, timeouts);
  }

  /// Uses an open client, which [#close] closes.
  public S3Originals(S3Client s3, String bucket, S3Timeouts timeouts) {
    this.s3 = s3;
    this.bucket = bucket;
    this.timeouts = timeouts;
  }

  /// {@inheritDoc}
  ///
  /// S3 answers HEAD without a body, so a missing bucket looks like a missing key, and the result
  /// is empty for both. [#fetch] distinguishes them.
  @Override
  public Optional<Version> version(ObjectKey key, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    return ask(
        "HeadObject",
        key.name(),
        deadline,
        () -> Reply.version(s3.headObject(head -> head.bucket(bucket).key(key.name()))));
  }

  @Override
  public Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalTooLargeException,
          OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    Optional<Reply> reply = get(key, maxBytes, deadline);
    if (reply.isEmpty()) {
      return Optional.empty();
    }
    return switch (reply.get()) {
      case Reply.Whole(Original original) -> Optional.of(original);
      case Reply.TooLong(long length) -> throw new OriginalTooLargeException(length);
    };
  }

  @Override
  public List<ObjectKey> startingWith(String prefix, int max, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    return ask(
            "ListObjectsV2",
            prefix,
            deadline,
            () -> s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix).maxKeys(max)))
        .map(ListObjectsV2Response::contents)
        .orElse(List.of())
        .stream()
        .map(S3Object::key)
        .filter(key -> ObjectKey.refusal(key).isEmpty())
        .map(ObjectKey::new)
        .toList();
  }

  private Optional<Reply> get(ObjectKey key, long maxBytes, Deadline deadline)
      throws OriginalArchivedException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    try {
      return ask(
          "GetObject",
          key.name(),
          deadline,
          () ->
              s3.getObject(
                  get -> checked(get.bucket(bucket).key(key.name())), Reply.reader(maxBytes)));
    } catch (StoreRefusedException refused) {
      if (refused.getCause() instanceof SdkException failure && S3Failures.isArchived(failure)) {
        throw new OriginalArchivedException(message("GetObject", key.name(), "archived"), failure);
      }
      throw refused;
    }
  }

  /// Asks the store to send the object's checksum.
  private static void checked(GetObjectRequest.Builder get) {
    get.overrideConfiguration(o -> o.putHeader(Checksum.MODE, "ENABLED"));
  }

  /// Closes the connections and threads.
  @Override
  public void close() {
    s3.close();
  }

  private <T> Optional<T> ask(String operation, String key, Deadline deadline, Supplier<T> call)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    deadline.check();
    try {
      return Optional.of(InTime.call(timeouts.until(deadline), call));
    } catch (TimeoutException late) {
      deadline.check();
      throw new StoreUnavailableException(
          message(operation, key, "no answer within " + timeouts.total()), late);
    } catch (SdkException failure) {
      if (S3Failures.isAbsence(failure)) {
        return Optional.empty();
      }
      String message = message(operation, key, S3Failures.describe(failure));
      if (S3Failures.isPassing(failure)) {
        throw new StoreUnavailableException(message, failure);
      }
      throw new StoreRefusedException(message, failure);
    }
  }

  private String message(String operation, String key, String what) {
    return operation + " " + bucket + "/" + key + ": " + what;
  }
}
