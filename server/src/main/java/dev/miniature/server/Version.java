package dev.miniature.server;

import java.util.Objects;

/// Which Miniature this is.
final class Version {
  /// As the jar's manifest has it.
  static final String TEXT =
      Objects.requireNonNullElse(
          Version.class.getPackage().getImplementationVersion(), "unreleased");

  private Version() {}
}
