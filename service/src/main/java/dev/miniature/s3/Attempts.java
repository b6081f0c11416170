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

/// Decides when an S3 request is retried.
///
/// One operation sends at most three requests, counted on the wire. This needs care, because the
/// JDK's HTTP client has its own retry: if the connection is closed before the first byte of an
/// answer, it silently repeats a GET on a new connection (`parseHTTP` of its `HttpClient`; a
/// property disables it only for POST). So there are two attempts and not three, and after a closed
/// connection, where the JDK has already retried, there is no second attempt.
///
/// One sequence still sends four requests, because nothing shows whether the JDK has retried inside
/// an attempt: a closed connection, a 500, a pause, a closed connection, then anything.
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
