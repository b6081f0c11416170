package dev.miniature.image;

import java.util.Optional;

/// The bytes are no picture of a kind that is read here. They may be a sound file of another kind.
public final class UnknownFormatException extends ImageException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<String> kind;

  /// Of a file that begins like nothing that is known.
  ///
  /// @param message what was found instead, for the log
  public UnknownFormatException(String message) {
    super(message);
    this.kind = Optional.empty();
  }

  /// Of a file that is known for what it is.
  ///
  /// @param kind in words that end the sentence "The original is …", for the caller
  /// @param message what was found, for the log
  public UnknownFormatException(String kind, String message) {
    super(message);
    this.kind = Optional.of(kind);
  }

  /// What it is, in words such as `a HEIC picture`; empty where its bytes do not tell.
  public Optional<String> kind() {
    return kind;
  }
}
