package dev.miniature.s3;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntConsumer;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// A part of an original that is fetched on a connection of its own.
final class BodyPart {
  /// How far it has come.
  enum State {
    /// It is not answered yet.
    ASKED,
    /// Its bytes are coming.
    COMING,
    /// All its bytes are there.
    COMPLETE,
    /// The store ignores that only a part was requested.
    IGNORED,
    /// It failed.
    FAILED
  }

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final IntConsumer received;
  private final Runnable progress;
  private volatile int at;
  private volatile State state = State.ASKED;
  private volatile Optional<SdkException> failure = Optional.empty();

  /// @param bytes the array of the whole original
  /// @param received learns of bytes
  /// @param progress called after each change
  BodyPart(byte[] bytes, int start, int end, IntConsumer received, Runnable progress) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.at = start;
    this.received = received;
    this.progress = progress;
  }

  /// Fetches the part. An object that was replaced is not fetched.
  ///
  /// @param etag the object's tag
  State fetch(S3Client s3, GetObjectRequest whole, String etag) {
    String range = "bytes=" + start + "-" + (end - 1);
    State last = State.FAILED;
    try {
      last = s3.getObject(whole.toBuilder().range(range).ifMatch(etag).build(), this::read);
    } catch (SdkException failed) {
      failure = Optional.of(failed);
    } finally {
      become(last);
    }
    return last;
  }

  /// Records that it cannot be fetched.
  void fail(SdkException why) {
    failure = Optional.of(why);
    become(State.FAILED);
  }

  private State read(GetObjectResponse response, AbortableInputStream body) {
    String range = "bytes " + start + "-" + (end - 1) + "/" + bytes.length;
    if (!range.equals(response.contentRange())) {
      body.abort();
      return State.IGNORED;
    }
    become(State.COMING);
    for (int next = start; next < end; ) {
      next += read(body, next);
      at = Math.max(at, next);
      progress.run();
    }
    return State.COMPLETE;
  }

  private int read(AbortableInputStream body, int from) {
    try {
      int count = body.read(bytes, from, end - from);
      if (count >= 0) {
        received.accept(count);
        return count;
      }
    } catch (IOException failed) {
      throw RetryableException.create("Broken off in a part of the body", failed);
    }
    throw RetryableException.create("Broken off after " + (from - start) + " bytes of a part");
  }

  private void become(State next) {
    state = next;
    progress.run();
  }

  /// Returns the end of the bytes that are there.
  int at() {
    return at;
  }

  /// Returns the end of the part.
  int end() {
    return end;
  }

  State state() {
    return state;
  }

  /// Returns why it failed, if it did.
  Optional<SdkException> failure() {
    return failure;
  }
}
