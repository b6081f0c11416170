package dev.miniature.s3;

import dev.miniature.delivery.Original;
import dev.miniature.delivery.OriginalTooLargeException;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.delivery.Transfer;
import dev.miniature.delivery.Version;
import dev.miniature.image.ArrivingBytes;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.MissingBytesException;
import dev.miniature.image.OriginalBytes;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// A GET in progress. Its original can be read as soon as the answer has begun.
///
/// A body that breaks off is requested again as a whole, by the SDK. If the second answer is the
/// same version of the object, its bytes continue those that were read already. Otherwise, and if
/// the bytes did not match their checksum, nobody gets more of the first original: its reader
/// stops, and [#end(Deadline)] returns another one.
final class Download implements Transfer {
  /// The number of missing bytes for which it pays to end a transfer: three milliseconds of a
  /// connection. Opening another one takes as long.
  private static final int WORTH_ENDING = 256 << 10;

  private final S3Client s3;
  private final GetObjectRequest request;
  private final Operation operation;
  private final long maxBytes;
  private final int streamedFrom;
  private final ParallelParts parallel;
  private final Deadline deadline;
  private final Deadline ends;
  private final CountDownLatch news = new CountDownLatch(1);
  private final InTime<Reply> call;
  private volatile Optional<Arriving> begun = Optional.empty();
  private volatile boolean sufficed;

  /// The original whose bytes are being read.
  private record Arriving(Original original, ArrivingBytes bytes) {}

  /// Sends the request.
  ///
  /// @param streamedFrom the size from which a body is read by others while it arrives
  /// @throws StoreUnavailableException if there is no thread for it
  Download(
      S3Client s3,
      GetObjectRequest request,
      Operation operation,
      long maxBytes,
      int streamedFrom,
      ParallelParts parallel,
      Deadline deadline)
      throws StoreUnavailableException {
    this.s3 = s3;
    this.request = request;
    this.operation = operation;
    this.maxBytes = maxBytes;
    this.streamedFrom = streamedFrom;
    this.parallel = parallel;
    this.deadline = deadline;
    this.ends = Deadline.in(operation.timeouts().until(deadline));
    this.call = operation.begin(this::run);
  }

  /// Waits until the answer has begun. Returns empty if the object does not exist. The original is
  /// complete, or has this transfer.
  Optional<Original> begun()
      throws OriginalTooLargeException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    boolean goesOn = false;
    try {
      if (!news.await(ends.left().toNanos(), TimeUnit.NANOSECONDS)) {
        throw operation.late(new TimeoutException(), deadline);
      }
      Optional<Original> arriving = begun.map(Arriving::original);
      goesOn = arriving.isPresent();
      return goesOn ? arriving : ended(deadline);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException(operation.message("interrupted"), interruption);
    } finally {
      if (!goesOn) {
        close();
      }
    }
  }

  @Override
  public boolean enough() {
    int missing = begun.map(each -> each.original().bytes().missing()).orElse(0);
    if (!sufficed && missing > WORTH_ENDING) {
      sufficed = true;
      close();
    }
    return sufficed;
  }

  @Override
  public Original end(Deadline until)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    if (sufficed) {
      return whole(until);
    }
    try {
      awaitEnd();
      Optional<Original> original = ended(until);
      if (original.isPresent()) {
        return original.get();
      }
      throw changed(new NoSuchElementException("It is gone"));
    } catch (OriginalTooLargeException larger) {
      throw changed(larger);
    } finally {
      close();
    }
  }

  /// Asks for the whole original again, in one piece.
  private Original whole(Deadline until)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    try (Download again =
        new Download(
            s3, request, operation, maxBytes, Integer.MAX_VALUE, ParallelParts.NONE, until)) {
      return again.begun().orElseThrow(() -> changed(new NoSuchElementException("It is gone")));
    } catch (OriginalTooLargeException larger) {
      throw changed(larger);
    }
  }

  /// Waits until nothing arrives any more. If that takes too long, the result says so.
  private void awaitEnd() {
    try {
      begun.ifPresent(each -> each.bytes().awaitEnd());
    } catch (MissingBytesException _) {
      // There is no time left, which the result says too.
    }
  }

  private StoreUnavailableException changed(Exception how) {
    return new StoreUnavailableException(operation.message("changed on the way"), how);
  }

  private Optional<Original> ended(Deadline until)
      throws OriginalTooLargeException,
          StoreUnavailableException,
          StoreRefusedException,
          DeadlinePassedException {
    Optional<Reply> reply = operation.end(call, min(ends.left(), until.left()), until);
    if (reply.isEmpty()) {
      return Optional.empty();
    }
    return switch (reply.get()) {
      case Reply.Whole(Original original) -> Optional.of(original);
      case Reply.TooLong(long length) -> throw new OriginalTooLargeException(length);
    };
  }

  @Override
  public void close() {
    call.close();
    begun.ifPresent(each -> each.bytes().breakOff());
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private Reply run() {
    try {
      return s3.getObject(request, this::read);
    } finally {
      begun.ifPresent(each -> each.bytes().breakOff());
      news.countDown();
    }
  }

  private Reply read(GetObjectResponse response, AbortableInputStream body) {
    Version version = Reply.version(response);
    Optional<Arriving> before = begun;
    if (before.isPresent()) {
      Arriving same = before.get();
      boolean continues = version.etag().isPresent() && version.equals(same.original().version());
      if (continues && !same.bytes().isBroken()) {
        return receive(same, response, body, false);
      }
      same.bytes().breakOff();
      return Reply.read(response, body, maxBytes);
    }
    if (!Reply.isReadableOnTheWay(response, streamedFrom, maxBytes)) {
      return Reply.read(response, body, maxBytes);
    }
    Arriving arriving = arriving(version);
    begun = Optional.of(arriving);
    news.countDown();
    return receive(arriving, response, body, true);
  }

  private Arriving arriving(Version version) {
    ArrivingBytes bytes = new ArrivingBytes((int) version.length().orElseThrow(), deadline, ends);
    OriginalBytes arriving = OriginalBytes.arriving(bytes, this::enough);
    return new Arriving(Original.arriving(version, arriving, this), bytes);
  }

  private Reply receive(
      Arriving arriving, GetObjectResponse response, AbortableInputStream body, boolean isFirst) {
    Optional<String> etag = isFirst ? arriving.original().version().etag() : Optional.empty();
    Reception reception = new Reception(arriving.bytes(), body, Checksum.of(response));
    try {
      reception.run(at -> etag.flatMap(tag -> parts(arriving.bytes(), at, tag)), parallel);
      return new Reply.Whole(arriving.original());
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Interrupted during an S3 request", interruption);
    } catch (MissingBytesException nobody) {
      throw AbortedException.create("Nobody needs the rest of a body", nobody);
    }
  }

  /// Requests the later parts of what is left after `at`, if it is large.
  private Optional<BodyParts> parts(ArrivingBytes arriving, int at, String etag) {
    byte[] bytes = arriving.array();
    int count = parallel.count(bytes.length, bytes.length - at);
    if (count == 1) {
      return Optional.empty();
    }
    BodyParts parts = new BodyParts(bytes, at, count, arriving::received);
    parts.fetch(s3, request, etag);
    return Optional.of(parts);
  }
}
