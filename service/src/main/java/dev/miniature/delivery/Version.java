package dev.miniature.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What tells one state of an original from another, and what the store keeps beside its bytes.
///
/// Tag, time and length together, because a store may lack the first (files dropped into a folder),
/// or keep an old one when the file is replaced by hand.
///
/// @param etag the store's own tag, quotes and all, where it has one
/// @param lastModified when it was put there, to the second
/// @param length bytes, where the store says how many before it sends them
/// @param metadata what whoever put it there has said of it, by names in lower case
public record Version(
    Optional<String> etag,
    Instant lastModified,
    OptionalLong length,
    Map<String, String> metadata) {

  /// Keeps a copy of the metadata.
  public Version {
    metadata = Map.copyOf(metadata);
  }

  /// Of a store that tells the length, with nothing beside the bytes.
  public Version(Optional<String> etag, Instant lastModified, long length) {
    this(etag, lastModified, OptionalLong.of(length), Map.of());
  }
}
