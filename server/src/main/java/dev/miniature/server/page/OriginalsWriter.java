package dev.miniature.server.page;

import dev.miniature.delivery.ObjectKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Writes, renames and deletes originals through S3, as any other client would.
final class OriginalsWriter {
  private static final int NOT_FOUND = 404;

  private static final Logger LOG = LoggerFactory.getLogger(OriginalsWriter.class);

  private final S3Client s3;
  private final String bucket;
  private final long maxBytes;
  private final Lock changes = new ReentrantLock();

  /// @param maxBytes the maximum length of an original
  OriginalsWriter(S3Client s3, String bucket, long maxBytes) {
    this.s3 = s3;
    this.bucket = bucket;
    this.maxBytes = maxBytes;
  }

  /// Stores an original. It is first received as a whole, so that an upload that breaks off changes
  /// nothing.
  ///
  /// @param length the number of bytes; -1 if unknown
  /// @param onlyNew whether an existing original stays
  /// @throws IOException if the bytes do not arrive
  Written put(ObjectKey key, long length, InputStream bytes, boolean onlyNew) throws IOException {
    if (length < 0) {
      return new Written.NoLength();
    }
    if (length > maxBytes) {
      return new Written.TooLarge(maxBytes);
    }
    Path received = Files.createTempFile("upload", "");
    try {
      try (OutputStream out = Files.newOutputStream(received)) {
        if (bytes.transferTo(out) != length) {
          throw new EOFException("The upload broke off");
        }
      }
      return attempt(() -> {
        if (onlyNew && length(key).isPresent()) {
          return new Written.Exists(key);
        }
        s3.putObject(put -> put.bucket(bucket).key(key.name()), RequestBody.fromFile(received));
        return new Written.Stored(key, length);
      });
    } finally {
      Files.delete(received);
    }
  }

  /// Renames an original, unless there is another one with the new name.
  Written rename(ObjectKey from, ObjectKey to) {
    return attempt(() -> {
      Optional<Long> length = length(from);
      if (length.isEmpty()) {
        return new Written.Missing();
      }
      if (length(to).isPresent()) {
        return new Written.Exists(to);
      }
      s3.copyObject(copy ->
          copy.sourceBucket(bucket)
              .sourceKey(from.name())
              .destinationBucket(bucket)
              .destinationKey(to.name()));
      s3.deleteObject(delete -> delete.bucket(bucket).key(from.name()));
      return new Written.Moved(to, length.get());
    });
  }

  /// Deletes an original.
  Written delete(ObjectKey key) {
    return attempt(() -> {
      if (length(key).isEmpty()) {
        return new Written.Missing();
      }
      s3.deleteObject(delete -> delete.bucket(bucket).key(key.name()));
      return new Written.Deleted();
    });
  }

  private Optional<Long> length(ObjectKey key) {
    try {
      return Optional.of(
          s3.headObject(head -> head.bucket(bucket).key(key.name())).contentLength());
    } catch (S3Exception answer) {
      if (answer.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw answer;
    }
  }

  /// Makes one change after another, because each looks first whether there is an original already.
  private Written attempt(Change change) {
    changes.lock();
    try {
      return change.make();
    } catch (S3Exception refused) {
      LOG.warn("The store refused a change", refused);
      return new Written.Refused();
    } catch (SdkException silence) {
      LOG.warn("The store did not answer a change", silence);
      return new Written.Unanswered();
    } finally {
      changes.unlock();
    }
  }

  private interface Change {
    Written make();
  }
}
