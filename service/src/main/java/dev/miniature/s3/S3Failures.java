package dev.miniature.s3;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// What a failure of the SDK says about the store.
final class S3Failures {
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_FAULT = 500;

  /// What the JDK's HTTP client says of bytes that are not HTTP; it has no type for them.
  private static final String NOT_HTTP = "Invalid Http response";

  private S3Failures() {}

  /// Whether there is no such key.
  ///
  /// An answer to HEAD has no body, hence no code: its 404 may as well mean that the bucket is
  /// gone. It is taken to mean the key, for two reasons: asking again would double the cost of
  /// every missing key, and the next GET tells the truth.
  static boolean isAbsence(Throwable failure) {
    return failure instanceof NoSuchKeyException
        || (failure instanceof AwsServiceException answer
            && answer.statusCode() == NOT_FOUND
            && code(answer).isEmpty());
  }

  /// Whether the key is there, in an archive (Glacier, or the deep tiers of Intelligent-Tiering).
  static boolean isArchived(Throwable failure) {
    return failure instanceof AwsServiceException answer && hasCode(answer, "InvalidObjectState");
  }

  /// Whether the same request may do better a little later, with nobody mending anything.
  static boolean isPassing(Throwable failure) {
    return switch (failure) {
      case SdkServiceException answer ->
          answer.statusCode() >= FIRST_SERVER_FAULT
              || answer.statusCode() == TOO_MANY_REQUESTS
              || answer.isThrottlingException()
              || hasCode(answer, "RequestTimeout");
      case RetryableException _, AbortedException _ -> true;
      default -> cause(failure, IOException.class).filter(f -> !isNonsense(f)).isPresent();
    };
  }

  /// The first in the chain of causes that is a `type`.
  static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (type.isInstance(link)) {
        return Optional.of(type.cast(link));
      }
    }
    return Optional.empty();
  }

  /// In a few words for the log, such as `503 SlowDown`.
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
