package dev.miniature.infra.config;

/// A hosted zone of Route 53.
///
/// @param id such as `Z0123456789ABC`
/// @param name such as `example.com`
public record HostedZoneSettings(String id, String name) {
  /// Whether records of `domain` can stand in it.
  boolean contains(String domain) {
    return domain.equals(name) || domain.endsWith("." + name);
  }
}
