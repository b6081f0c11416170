package dev.miniature.delivery;

import dev.miniature.image.ArrivingBytes;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.MissingBytesException;
import dev.miniature.image.OriginalBytes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/// One original whose bytes arrive when the test says so.
final class ArrivingOriginals implements Originals {
  private final byte[] file;
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch enough = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CompletableFuture<Optional<Original>> end = new CompletableFuture<>();
  private volatile Original sending =
      new Original(version(new byte[0]), OriginalBytes.of(new byte[0]));
  private volatile ArrivingBytes bytes =
      new ArrivingBytes(0, Deadline.in(Duration.ZERO), Deadline.in(Duration.ZERO));

  ArrivingOriginals(byte[] file) {
    this.file = file;
  }

  /// Lets the bytes before `count` arrive, as soon as they may.
  void send(int count) throws InterruptedException {
    begun.await();
    int at = 0;
    while (at < count) {
      int next = Math.min(count, bytes.allowed(at));
      System.arraycopy(file, at, bytes.array(), at, next - at);
      bytes.arrivedUpTo(next);
      at = next;
    }
  }

  /// Sends all bytes, which are what the store has.
  void sendAll() throws InterruptedException {
    send(file.length);
    end.complete(Optional.empty());
  }

  /// Breaks the transfer off.
  void breakOff() {
    end.completeExceptionally(
        new StoreUnavailableException("broken off", new MissingBytesException("")));
    bytes.breakOff();
  }

  /// Gives up the bytes that were sent, and has another original instead.
  void replaceBy(byte[] other) {
    end.complete(Optional.of(new Original(version(other), OriginalBytes.of(other))));
    bytes.breakOff();
  }

  /// Returns the number of bytes that were sent.
  int sent() {
    return bytes.arrived();
  }

  /// Returns whether the transfer is over.
  boolean isClosed() {
    return closed.getCount() == 0;
  }

  @Override
  public Optional<Original> begin(ObjectKey key, long maxBytes, Deadline deadline) {
    bytes = new ArrivingBytes(file.length, deadline, Deadline.in(Duration.ofSeconds(60)));
    Transfer transfer = new Sending();
    OriginalBytes arriving = OriginalBytes.arriving(bytes, transfer::enough);
    Original original = Original.arriving(version(file), arriving, transfer);
    sending = original;
    begun.countDown();
    return Optional.of(original);
  }

  private final class Sending implements Transfer {
    @Override
    public boolean enough() {
      if (bytes.arrived() < file.length) {
        enough.countDown();
        close();
      }
      return enough.getCount() == 0;
    }

    @Override
    public Original end(Deadline deadline)
        throws StoreUnavailableException, DeadlinePassedException {
      try {
        bytes.awaitEnd();
        return end.get().orElse(sending);
      } catch (MissingBytesException | InterruptedException late) {
        throw new DeadlinePassedException();
      } catch (ExecutionException failure) {
        throw (StoreUnavailableException) failure.getCause();
      }
    }

    @Override
    public void close() {
      closed.countDown();
      bytes.breakOff();
    }
  }

  private static Version version(byte[] file) {
    return new Version(Optional.of("\"" + file.length + "\""), KeptInMemory.WHEN, file.length);
  }

  @Override
  public Optional<Version> version(ObjectKey key, Deadline deadline) {
    return Optional.of(version(file));
  }

  @Override
  public Optional<Original> fetch(ObjectKey key, long maxBytes, Deadline deadline) {
    return Optional.empty();
  }

  @Override
  public List<ObjectKey> startingWith(String prefix, int max, Deadline deadline) {
    return List.of();
  }
}
