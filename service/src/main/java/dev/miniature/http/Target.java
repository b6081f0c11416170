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

  /// What stands at another address, which is the same path in its canonical spelling.
  ///
  /// @param path that address: it begins with one slash, and is asked for instead
  record Elsewhere(String path) implements Target {
    /// That it is so may be kept as long as a thumbnail: it changes with the list of styles alone.
    public static final String CACHE_CONTROL = "public, max-age=86400";
  }

  /// A name with a suffix that is no style, where the list of styles sends such names to the
  /// default style.
  ///
  /// @param path the address of that: it begins with one slash
  record Instead(String path) implements Target {
    /// As long as a 404: tomorrow the suffix may be a style.
    public static final String CACHE_CONTROL = "public, max-age=60";
  }

  /// Nothing that could exist.
  ///
  /// @param reason a sentence for the caller
  record Impossible(String reason) implements Target {}
}
