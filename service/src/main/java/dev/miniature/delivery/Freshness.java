package dev.miniature.delivery;

import java.time.Duration;
import java.time.Instant;

/// What a cache must know of a thumbnail. All of it is known before a pixel is decoded.
///
/// @param tag names the bytes: the same original, recipe and renderer give the same tag, anything
///   else another
/// @param lastModified when the original was put there
/// @param maxAge how long it may be kept without asking
public record Freshness(String tag, Instant lastModified, Duration maxAge) {}
