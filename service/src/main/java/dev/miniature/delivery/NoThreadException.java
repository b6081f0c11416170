package dev.miniature.delivery;

/// Thrown if the system provides no more threads at the moment.
final class NoThreadException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param cause the JVM's error
  NoThreadException(OutOfMemoryError cause) {
    super(cause);
  }
}
