package dev.miniature.delivery;

import java.io.IOException;

/// The store of originals did not answer, was overloaded, failed, or broke off. Trying again may
/// help.
public final class StoreUnavailableException extends IOException {
  private static final long serialVersionUID = 1L;

  /// @param message what was asked for and what happened, for the log
  /// @param cause what the client library said
  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
