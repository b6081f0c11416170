package dev.miniature.infra.config;

import java.util.List;

/// Thrown if the configuration cannot be deployed. It contains every mistake, each in a sentence
/// that names its key.
public final class InvalidConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  /// Creates a message with one mistake per line.
  public InvalidConfigurationException(List<String> mistakes) {
    super(String.join(System.lineSeparator(), mistakes));
  }
}
