package dev.miniature.image;

/// Thrown at the deadline. The same request may succeed later, on a less busy machine.
public final class DeadlinePassedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// Creates an exception.
  public DeadlinePassedException() {
    super("The deadline has passed");
  }
}
