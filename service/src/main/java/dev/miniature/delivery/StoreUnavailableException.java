package dev.miniature.delivery;

import java.io.IOException;

/// Thrown if the store did not answer, was overloaded, failed, or broke off. A retry may succeed.
public sealed class StoreUnavailableException extends IOException permits FetchExhaustedException {
  private static final long serialVersionUID = 1L;

  /// @param message the request and the failure, for the log
  /// @param cause the client library's exception
  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
