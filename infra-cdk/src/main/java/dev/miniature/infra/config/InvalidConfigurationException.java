package dev.miniature.infra.config;

import java.util.List;

/// The configuration cannot be deployed. Every mistake is in it, each a sentence that names its
/// key.
public final class InvalidConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  /// A message with one mistake on each line.
  public InvalidConfigurationException(List<String> mistakes) {
    super(String.join(System.lineSeparator(), mistakes));
  }
}
