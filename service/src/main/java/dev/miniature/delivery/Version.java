package dev.miniature.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Identifies a version of an original, and contains the store's metadata.
///
/// Tag, time and length are used together, because a store may lack the first (files copied into a
/// folder), or keep an old one when the file is replaced manually.
///
/// @param etag the store's tag including quotes, if it has one
/// @param lastModified when it was stored, with a resolution of a second
/// @param length bytes, if the store sends the length before the body
/// @param metadata the user's metadata, by names in lower case
public record Version(
    Optional<String> etag,
    Instant lastModified,
    OptionalLong length,
    Map<String, String> metadata) {

  /// Copies the metadata.
  public Version {
    metadata = Map.copyOf(metadata);
  }

  /// Creates a version without metadata, for stores that send the length.
  public Version(Optional<String> etag, Instant lastModified, long length) {
    this(etag, lastModified, OptionalLong.of(length), Map.of());
  }
}
