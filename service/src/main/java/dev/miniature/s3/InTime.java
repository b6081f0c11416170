package dev.miniature.s3;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/// Calls the SDK with a time limit.
///
/// The SDK's own timeout interrupts the calling thread. A platform thread that waits for a body
/// does not react: with a stalled server, it returned only after the read timeout, seconds late. An
/// interrupted virtual thread closes its socket (see [java.net.Socket]), so every call runs on one,
/// which costs microseconds.
final class InTime {
  private InTime() {}

  /// Returns the result of `call`.
  ///
  /// @throws TimeoutException if the call takes longer than `time`; it is then interrupted
  /// @throws SdkException if `call` throws it
  static <T> T call(Duration time, Supplier<T> call) throws TimeoutException {
    FutureTask<T> task = new FutureTask<>(call::get);
    try {
      Thread.ofVirtual().name("s3").start(task);
      return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failure) {
      throw unwrap(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Interrupted during an S3 request", interruption);
    } catch (OutOfMemoryError none) {
      throw AbortedException.create("No thread is available for an S3 request", none);
    } finally {
      task.cancel(true);
    }
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
