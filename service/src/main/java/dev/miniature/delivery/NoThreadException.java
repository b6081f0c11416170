package dev.miniature.delivery;

/// The system gives this process no more threads now. A little later it may.
final class NoThreadException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param cause as the JVM tells it
  NoThreadException(OutOfMemoryError cause) {
    super(cause);
  }
}
