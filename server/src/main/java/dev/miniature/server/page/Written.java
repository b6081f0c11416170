package dev.miniature.server.page;

import dev.miniature.delivery.ObjectKey;

/// The outcome of a change of an original.
sealed interface Written {
  /// It was stored under this key.
  record Stored(ObjectKey key, long bytes) implements Written {}

  /// It is now under this key.
  record Moved(ObjectKey to, long bytes) implements Written {}

  /// It is gone.
  record Deleted() implements Written {}

  /// There is another one under this key, which stays.
  record Exists(ObjectKey key) implements Written {}

  /// There is none.
  record Missing() implements Written {}

  /// The client did not say how long it is.
  record NoLength() implements Written {}

  /// It is larger than the service reads.
  record TooLarge(long max) implements Written {}

  /// The store refused.
  record Refused() implements Written {}

  /// The store did not answer, so what it has done is unknown.
  record Unanswered() implements Written {}
}
