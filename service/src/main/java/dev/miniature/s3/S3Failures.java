package dev.miniature.s3;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Classifies failures of the SDK.
final class S3Failures {
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_FAULT = 500;

  /// The message of the JDK's HTTP client for bytes that are not HTTP; it has no exception type for
  /// them.
  private static final String NOT_HTTP = "Invalid Http response";

  private S3Failures() {}

  /// Returns whether the key does not exist.
  ///
  /// An answer to HEAD has no body and so no error code: its 404 may also mean that the bucket does
  /// not exist. It counts as a missing key for two reasons: another request would double the cost
  /// of every missing key, and the next GET shows the cause.
  static boolean isAbsence(Throwable failure) {
    return failure instanceof NoSuchKeyException
        || (failure instanceof AwsServiceException answer
            && answer.statusCode() == NOT_FOUND
            && code(answer).isEmpty());
  }

  /// Returns whether the object is archived (Glacier, or the archive tiers of Intelligent-Tiering).
  static boolean isArchived(Throwable failure) {
    return failure instanceof AwsServiceException answer && hasCode(answer, "InvalidObjectState");
  }

  /// Returns whether this process had no memory or no thread for the request.
  static boolean isExhaustion(Throwable failure) {
    return cause(failure, OutOfMemoryError.class).isPresent();
  }

  /// Returns whether the same request may succeed later without any fix.
  static boolean isPassing(Throwable failure) {
    return switch (failure) {
      case SdkServiceException answer ->
          answer.statusCode() >= FIRST_SERVER_FAULT
              || answer.statusCode() == TOO_MANY_REQUESTS
              || answer.isThrottlingException()
              || hasCode(answer, "RequestTimeout");
      case RetryableException _, AbortedException _ -> true;
      default ->
          cause(failure, AbortedException.class).isPresent()
              || cause(failure, IOException.class).filter(f -> !isNonsense(f)).isPresent();
    };
  }

  /// Returns the first cause of this type in the chain.
  static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (type.isInstance(link)) {
        return Optional.of(type.cast(link));
      }
    }
    return Optional.empty();
  }

  /// Returns a short description for the log, such as `503 SlowDown`.
  static String describe(Throwable failure) {
    return switch (failure) {
      case AwsServiceException answer ->
          answer.statusCode() + code(answer).map(code -> " " + code).orElse("");
      default -> String.valueOf(failure.getMessage());
    };
  }

  private static boolean isNonsense(IOException failure) {
    return failure instanceof ProtocolException || NOT_HTTP.equals(failure.getMessage());
  }

  private static boolean hasCode(SdkServiceException answer, String code) {
    return answer instanceof AwsServiceException aws && code(aws).filter(code::equals).isPresent();
  }

  private static Optional<String> code(AwsServiceException answer) {
    return Optional.ofNullable(answer.awsErrorDetails()).map(details -> details.errorCode());
  }
}
