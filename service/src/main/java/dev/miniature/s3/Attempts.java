package dev.miniature.s3;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/// When S3 is asked again.
///
/// S3 is asked for one thing three times at most, as counted on the wire. That takes care, because
/// the JDK's HTTP client has a mind of its own: a GET whose connection is closed before the first
/// byte of an answer is sent once more, on a new connection, without a word to anybody (`parseHTTP`
/// of its `HttpClient`; no property turns it off but for POST). So there are two attempts and not
/// three, and one that ended that way, in which the JDK has asked twice already, is the last.
///
/// One order of events still makes four, since nothing tells an attempt that was repeated inside
/// from one that was not: a hang-up, a 500, a pause, a hang-up, anything.
final class Attempts {
  private static final int MOST = 2;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PAUSE_WHEN_OVERLOADED = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private Attempts() {}

  static RetryStrategy strategy() {
    return StandardRetryStrategy.builder()
        .useClientDefaults(false)
        .maxAttempts(MOST)
        .retryOnException(Attempts::maySucceedNextTime)
        .treatAsThrottling(Attempts::isOverload)
        .backoffStrategy(BackoffStrategy.exponentialDelay(PAUSE, LONGEST_PAUSE))
        .throttlingBackoffStrategy(
            BackoffStrategy.exponentialDelay(PAUSE_WHEN_OVERLOADED, LONGEST_PAUSE))
        .build();
  }

  private static boolean maySucceedNextTime(Throwable failure) {
    return switch (failure) {
      case SdkServiceException answer ->
          S3Failures.isPassing(answer) || RetryUtils.isClockSkewException(answer);
      case RetryableException _ -> true;
      default ->
          S3Failures.cause(failure, SocketTimeoutException.class).isPresent()
              || S3Failures.cause(failure, ConnectException.class).isPresent();
    };
  }

  private static boolean isOverload(Throwable failure) {
    return failure instanceof AwsServiceException answer && answer.isThrottlingException();
  }
}
