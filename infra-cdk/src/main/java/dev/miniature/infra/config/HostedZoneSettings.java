package dev.miniature.infra.config;

/// A hosted zone of Route 53.
///
/// @param id such as `Z0123456789ABC`
/// @param name such as `example.com`
public record HostedZoneSettings(String id, String name) {
  /// Returns whether the zone can contain records of `domain`.
  boolean contains(String domain) {
    return domain.equals(name) || domain.endsWith("." + name);
  }
}
