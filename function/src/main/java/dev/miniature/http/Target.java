package dev.miniature.http;

import dev.miniature.delivery.ThumbnailRequest;

/// What a path asks for.
public sealed interface Target {

  /// A thumbnail.
  record OfThumbnail(ThumbnailRequest request) implements Target {}

  /// `/health`: how the process is.
  record OfHealth() implements Target {}

  /// `/`: nothing in particular.
  record OfRoot() implements Target {}

  /// Nothing that could exist.
  ///
  /// @param reason a sentence for the caller
  record Impossible(String reason) implements Target {}
}
