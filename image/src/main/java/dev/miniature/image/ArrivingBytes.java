package dev.miniature.image;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/// The bytes of a file while they arrive. One side adds them from the beginning on; the other side
/// reads them through [OriginalBytes#arriving(ArrivingBytes)], and waits for those that are
/// missing.
///
/// The adding side must not go beyond [#allowed(int)]. So little is transferred of a file that is
/// refused for its first bytes.
public final class ArrivingBytes {
  /// The number of bytes that are transferred before anybody asks for more: most headers.
  public static final int FIRST = 32 << 10;

  /// The interval at which a waiting reader looks whether somebody else let the deadline pass.
  private static final Duration LOOK = Duration.ofMillis(250);

  private final byte[] bytes;
  private final Deadline request;
  private final Deadline transfer;
  private final long began = System.nanoTime();
  private final LongAdder received = new LongAdder();
  private volatile int arrived;
  private int allowed = FIRST;
  private int awaited = Integer.MAX_VALUE;
  private boolean broken;

  /// Creates a file of which nothing is there yet.
  ///
  /// @param length its length
  /// @param request the deadline of the request that reads it
  /// @param transfer when the transfer ends at the latest
  public ArrivingBytes(int length, Deadline request, Deadline transfer) {
    this.bytes = new byte[length];
    this.request = request;
    this.transfer = transfer;
  }

  /// Returns the array to which bytes are added, without copying it.
  public byte[] array() {
    return bytes;
  }

  /// Returns the number of bytes from the beginning that are there.
  public int arrived() {
    return arrived;
  }

  /// Records that this many bytes were received, anywhere in the file, whether they are used or
  /// not.
  public void received(int count) {
    received.add(count);
  }

  /// Returns the number of bytes that were received. Those that came twice count twice.
  public long received() {
    return received.sum();
  }

  /// Records that all bytes before `end` are there.
  public synchronized void arrivedUpTo(int end) {
    arrived = Math.max(arrived, end);
    if (arrived >= awaited) {
      awaited = Integer.MAX_VALUE;
      notifyAll();
    }
  }

  /// Waits for all bytes, or until no more will come.
  public synchronized void awaitEnd() {
    allow(bytes.length);
    waitUninterrupted(() -> broken || arrived == bytes.length, bytes.length);
  }

  /// Returns whether it was broken off.
  public synchronized boolean isBroken() {
    return broken;
  }

  /// Records that no more bytes will come.
  public synchronized void breakOff() {
    broken = true;
    notifyAll();
  }

  /// Waits until more than `at` bytes may be transferred, and returns how many.
  ///
  /// @throws MissingBytesException if nobody needs them any more
  public synchronized int allowed(int at) throws InterruptedException {
    waitUntil(() -> allowed > at, Integer.MAX_VALUE);
    return Math.min(allowed, bytes.length);
  }

  /// Allows the transfer of this many bytes.
  private void allow(int count) {
    if (count > allowed) {
      allowed = count;
      notifyAll();
    }
  }

  /// Waits for the first `count` bytes.
  synchronized void await(int count) {
    allow(count);
    waitUninterrupted(() -> arrived >= count, count);
  }

  /// Waits until the rest is expected to arrive within this time, at the pace so far.
  synchronized void awaitNear(Duration horizon) {
    allow(bytes.length);
    waitUninterrupted(() -> isNear(horizon), 0);
  }

  private boolean isNear(Duration horizon) {
    double left = bytes.length - arrived;
    return left * (System.nanoTime() - began) <= (double) horizon.toNanos() * arrived;
  }

  /// Ends the waiting of a thread that is interrupted, which stays interrupted.
  private void waitUninterrupted(BooleanSupplier met, int count) {
    try {
      waitUntil(met, count);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw missing();
    }
  }

  /// @param count the number of arrived bytes with which the condition may be met
  private void waitUntil(BooleanSupplier met, int count) throws InterruptedException {
    while (!met.getAsBoolean()) {
      Duration left = min(LOOK, min(request.left(), transfer.left()));
      if (broken || !left.isPositive()) {
        throw missing();
      }
      awaited = Math.min(awaited, count);
      wait(left.toMillis() + 1);
    }
  }

  private MissingBytesException missing() {
    return new MissingBytesException(
        String.format(Locale.ROOT, "%d of %d bytes arrived", arrived, bytes.length));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
