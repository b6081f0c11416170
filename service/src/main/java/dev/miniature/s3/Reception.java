package dev.miniature.s3;

import dev.miniature.image.ArrivingBytes;
import java.io.IOException;
import java.util.Optional;
import java.util.function.IntFunction;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.http.AbortableInputStream;

/// Receives one body into bytes that somebody else may be reading, and verifies it.
final class Reception {
  private final ArrivingBytes bytes;
  private final AbortableInputStream body;
  private final Checksum.Verification checksum;
  private int at;

  Reception(ArrivingBytes bytes, AbortableInputStream body, Checksum.Verification checksum) {
    this.bytes = bytes;
    this.body = body;
    this.checksum = checksum;
  }

  /// Receives the whole body. Where the rest is fetched in parts, the body is read up to the first
  /// of them. If the store does not send them all by then, the body is read to its end.
  ///
  /// @param division returns the parts that are now fetched of the bytes after an offset, if any
  /// @param parallel learns whether the store ignored them
  /// @throws RetryableException if the body is truncated or does not match its checksum
  void run(IntFunction<Optional<BodyParts>> division, ParallelParts parallel)
      throws InterruptedException {
    int length = bytes.array().length;
    for (int allowed = bytes.allowed(0); allowed < length; allowed = bytes.allowed(at)) {
      read(allowed);
    }
    Optional<BodyParts> divided = at < length ? division.apply(at) : Optional.empty();
    try (BodyParts parts = divided.orElseGet(() -> BodyParts.none(bytes.array()))) {
      readUpTo(parts.start());
      if (at < length && parts.areSent()) {
        body.abort();
        parts.await(this::arrived);
      } else if (at < length && parts.areIgnored()) {
        parallel.areIgnored();
      }
    }
    readUpTo(length);
    verify();
  }

  private void readUpTo(int end) {
    while (at < end) {
      read(end);
    }
  }

  private void read(int end) {
    try {
      int count = body.read(bytes.array(), at, end - at);
      if (count >= 0) {
        bytes.received(count);
        arrived(at + count);
        return;
      }
    } catch (IOException failure) {
      throw RetryableException.create(brokenOff(), failure);
    }
    throw RetryableException.create(brokenOff());
  }

  private String brokenOff() {
    return "Broken off after " + at + " of " + bytes.array().length + " bytes";
  }

  private void arrived(int end) {
    checksum.add(bytes.array(), at, end - at);
    at = end;
    bytes.arrivedUpTo(end);
  }

  private void verify() {
    try {
      checksum.check();
    } catch (RetryableException damaged) {
      bytes.breakOff();
      throw damaged;
    }
  }
}
