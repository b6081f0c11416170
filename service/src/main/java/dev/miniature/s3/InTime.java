package dev.miniature.s3;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/// Calls the SDK, and goes on without it when the time is up.
///
/// The SDK has a time-out of its own, which interrupts the calling thread. A platform thread that
/// waits for the rest of a body does not feel that: tried with a server that stalls, it came back
/// after the read time-out, seconds late. A virtual thread that is interrupted closes its socket
/// (see [java.net.Socket]), so the call is made on one, whoever asks; that costs microseconds.
final class InTime {
  private InTime() {}

  /// What `call` returns.
  ///
  /// @throws TimeoutException if that takes longer than `time`; the call is then broken off
  /// @throws SdkException what `call` throws
  static <T> T call(Duration time, Supplier<T> call) throws TimeoutException {
    FutureTask<T> task = new FutureTask<>(call::get);
    try {
      Thread.ofVirtual().name("s3").start(task);
      return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failure) {
      throw unwrap(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("Interrupted while S3 was asked", interruption);
    } catch (OutOfMemoryError none) {
      throw AbortedException.create("There is no thread to ask S3 on", none);
    } finally {
      task.cancel(true);
    }
  }

  private static RuntimeException unwrap(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException own -> own;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
