package dev.miniature.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/// The later parts of an original, which are fetched at the same time as the first one.
final class BodyParts implements AutoCloseable {
  private final List<BodyPart> parts = new ArrayList<>();
  private final List<InTime<BodyPart.State>> calls = new ArrayList<>();
  private final int start;
  private final Lock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();

  /// Divides the bytes into equal parts, the first of which is left to the caller.
  ///
  /// @param bytes the array of the whole original
  /// @param from the first byte that is not there
  /// @param count the number of parts, including the caller's
  /// @param received learns of the bytes of all parts
  BodyParts(byte[] bytes, int from, int count, IntConsumer received) {
    int size = Math.ceilDiv(bytes.length - from, count);
    this.start = from + size;
    for (int at = start; at < bytes.length; at += Math.min(size, bytes.length - at)) {
      parts.add(
          new BodyPart(bytes, at, Math.min(bytes.length, at + size), received, this::changed));
    }
  }

  /// Returns no parts: the caller reads the whole body.
  static BodyParts none(byte[] bytes) {
    return new BodyParts(bytes, bytes.length, 1, _ -> {});
  }

  /// Requests them. One for which there is no thread has failed, like one that the store refuses.
  void fetch(S3Client s3, GetObjectRequest whole, String etag) {
    fetch(s3, whole, etag, InTime::begin);
  }

  /// Requests them with threads from this starter.
  void fetch(S3Client s3, GetObjectRequest whole, String etag, Starter starter) {
    for (BodyPart part : parts) {
      try {
        calls.add(starter.begin(() -> part.fetch(s3, whole, etag)));
      } catch (SdkException noThread) {
        part.fail(noThread);
      }
    }
  }

  /// Begins the call for a part.
  @FunctionalInterface
  interface Starter {
    /// Begins it on a thread of its own.
    ///
    /// @throws SdkException if there is no thread
    InTime<BodyPart.State> begin(Supplier<BodyPart.State> call);
  }

  /// Returns the offset at which they begin.
  int start() {
    return start;
  }

  /// Waits until each is answered, and returns whether the store sends them all.
  boolean areSent() throws InterruptedException {
    waitUntil(() -> parts.stream().noneMatch(part -> part.state() == BodyPart.State.ASKED));
    return parts.stream()
        .allMatch(part ->
            switch (part.state()) {
              case COMING, COMPLETE -> true;
              case ASKED, IGNORED, FAILED -> false;
            });
  }

  /// Returns whether the store has ignored that only a part was requested.
  boolean areIgnored() {
    return parts.stream().anyMatch(part -> part.state() == BodyPart.State.IGNORED);
  }

  /// Waits for all of them.
  ///
  /// @param arrived receives the end of the bytes that are there without a gap, whenever it grows
  /// @throws RetryableException if one fails
  void await(IntConsumer arrived) throws InterruptedException {
    int told = start;
    for (BodyPart part : parts) {
      while (told < part.end()) {
        int before = told;
        waitUntil(() -> part.at() > before || part.state() != BodyPart.State.COMING);
        if (part.at() == before) {
          throw failed(part);
        }
        told = part.at();
        arrived.accept(told);
      }
    }
  }

  /// Returns the failure of a part: its own, or that a second attempt got more than the part.
  private static RetryableException failed(BodyPart part) {
    String message = "A part of the body failed";
    Optional<SdkException> cause = part.failure();
    return cause.isPresent()
        ? RetryableException.create(message, cause.get())
        : RetryableException.create(message);
  }

  private void changed() {
    lock.lock();
    try {
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void waitUntil(BooleanSupplier met) throws InterruptedException {
    lock.lock();
    try {
      while (!met.getAsBoolean()) {
        change.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Ends those that are in progress.
  @Override
  public void close() {
    calls.forEach(InTime::close);
  }
}
