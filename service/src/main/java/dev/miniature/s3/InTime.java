package dev.miniature.s3;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/// A call of the SDK with a time limit.
///
/// The SDK's own timeout interrupts the calling thread. A platform thread that waits for a body
/// does not react: with a stalled server, it returned only after the read timeout, seconds late. An
/// interrupted virtual thread closes its socket (see [java.net.Socket]), so every call runs on one,
/// which costs microseconds.
///
/// @param <T> what the call returns
final class InTime<T> implements AutoCloseable {
  private final FutureTask<T> task;

  private InTime(Supplier<T> call) {
    task = new FutureTask<>(call::get);
  }

  /// Begins a call, which goes on until it is closed.
  ///
  /// @throws SdkException if there is no thread for it
  static <T> InTime<T> begin(Supplier<T> call) {
    InTime<T> running = new InTime<>(call);
    try {
      Thread.ofVirtual().name("s3").start(running.task);
      return running;
    } catch (OutOfMemoryError none) {
      throw AbortedException.create("No thread is available for an S3 request", none);
    }
  }

  /// Returns the result.
  ///
  /// @throws TimeoutException if there is none after `time`
  /// @throws SdkException if the call threw it
  T await(Duration time) throws TimeoutException {
    try {
      return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failure) {
      throw unwrap(failure);
    } catch (CancellationException closed) {
      throw AbortedException.create("Closed during an S3 request", closed);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Interrupted during an S3 request", interruption);
    }
  }

  /// Interrupts the call, unless it has ended.
  @Override
  public void close() {
    task.cancel(true);
  }

  private static RuntimeException unwrap(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException own -> own;
      case OutOfMemoryError full ->
          AbortedException.create("There is no memory for an S3 request", full);
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
