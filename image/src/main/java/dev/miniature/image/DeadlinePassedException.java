package dev.miniature.image;

/// There was not enough time. The same request may well succeed later, on a machine with less to
/// do.
public final class DeadlinePassedException extends Exception {
  private static final long serialVersionUID = 1L;

  /// For whoever watches the clock.
  public DeadlinePassedException() {
    super("The deadline has passed");
  }
}
