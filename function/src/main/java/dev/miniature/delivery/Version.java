package dev.miniature.delivery;

import java.time.Instant;
import java.util.Optional;

/// What tells one state of an original from another.
///
/// All three together, because a store may lack the first (files dropped into a folder), or keep an
/// old one when the file is replaced by hand.
///
/// @param etag the store's own tag, quotes and all, where it has one
/// @param lastModified when it was put there, to the second
/// @param length bytes
public record Version(Optional<String> etag, Instant lastModified, long length) {}
