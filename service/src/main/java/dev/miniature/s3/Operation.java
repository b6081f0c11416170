package dev.miniature.s3;

import dev.miniature.delivery.FetchExhaustedException;
import dev.miniature.delivery.StoreRefusedException;
import dev.miniature.delivery.StoreUnavailableException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/// One operation of S3, and what its failures mean.
///
/// @param name the operation's name
/// @param object the bucket and the key, or the prefix of keys
/// @param timeouts the timeouts
record Operation(String name, String object, S3Timeouts timeouts) {

  /// Runs the operation. The result is empty if the object does not exist.
  ///
  /// @throws StoreUnavailableException if a retry may succeed
  /// @throws StoreRefusedException if the store will refuse until the configuration is fixed
  /// @throws DeadlinePassedException if there is not enough time
  <T> Optional<T> run(Supplier<T> call, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    deadline.check();
    try (InTime<T> running = begin(call)) {
      return end(running, timeouts.until(deadline), deadline);
    }
  }

  /// Begins the operation, which goes on until it is closed.
  ///
  /// @throws FetchExhaustedException if there is no thread for it
  <T> InTime<T> begin(Supplier<T> call) throws StoreUnavailableException {
    try {
      return InTime.begin(call);
    } catch (SdkException noThread) {
      throw new FetchExhaustedException(message(S3Failures.describe(noThread)), noThread);
    }
  }

  /// Returns the result of an operation that runs already. It is empty if the object does not
  /// exist.
  ///
  /// @param time the time that it has left
  /// @throws StoreUnavailableException if a retry may succeed
  /// @throws StoreRefusedException if the store will refuse until the configuration is fixed
  /// @throws DeadlinePassedException if there is not enough time
  <T> Optional<T> end(InTime<T> running, Duration time, Deadline deadline)
      throws StoreUnavailableException, StoreRefusedException, DeadlinePassedException {
    try {
      return Optional.of(running.await(time));
    } catch (TimeoutException late) {
      throw late(late, deadline);
    } catch (SdkException failure) {
      // A transfer that ends with its request fails, which says nothing of the store.
      deadline.check();
      return absence(failure);
    }
  }

  /// Returns the failure of an operation that took too long.
  StoreUnavailableException late(TimeoutException late, Deadline deadline)
      throws DeadlinePassedException {
    deadline.check();
    return new StoreUnavailableException(message("no answer within " + timeouts.total()), late);
  }

  /// Returns a sentence for the log.
  String message(String what) {
    return name + " " + object + ": " + what;
  }

  private <T> Optional<T> absence(SdkException failure)
      throws StoreUnavailableException, StoreRefusedException {
    if (S3Failures.isAbsence(failure)) {
      return Optional.empty();
    }
    String message = message(S3Failures.describe(failure));
    if (S3Failures.isExhaustion(failure)) {
      throw new FetchExhaustedException(message, failure);
    }
    if (S3Failures.isPassing(failure)) {
      throw new StoreUnavailableException(message, failure);
    }
    throw new StoreRefusedException(message, failure);
  }
}
