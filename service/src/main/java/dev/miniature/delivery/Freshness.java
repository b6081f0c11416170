package dev.miniature.delivery;

import java.time.Duration;
import java.time.Instant;

/// The caching information of a thumbnail, which is known before a pixel is decoded.
///
/// @param tag identifies the bytes: the same original, recipe and renderer give the same tag,
///   anything else another
/// @param lastModified when the original was stored
/// @param maxAge how long caches may keep it without revalidation
public record Freshness(String tag, Instant lastModified, Duration maxAge) {}
