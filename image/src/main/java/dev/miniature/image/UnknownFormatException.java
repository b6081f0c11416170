package dev.miniature.image;

import java.util.Optional;

/// Thrown if the file has no format that is read here. It may be an intact file of another kind.
public final class UnknownFormatException extends ImageException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<String> kind;

  /// Creates an exception for a file of an unknown format.
  ///
  /// @param message what was found instead, for the log
  public UnknownFormatException(String message) {
    super(message);
    this.kind = Optional.empty();
  }

  /// Creates an exception for a file of a known format that is not read.
  ///
  /// @param kind completes the sentence "The original is …", for the client
  /// @param message what was found, for the log
  public UnknownFormatException(String kind, String message) {
    super(message);
    this.kind = Optional.of(kind);
  }

  /// Returns the kind, such as `a HEIC picture`; empty if it is unknown.
  public Optional<String> kind() {
    return kind;
  }
}
