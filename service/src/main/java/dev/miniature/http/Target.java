package dev.miniature.http;

import dev.miniature.delivery.ThumbnailRequest;

/// The meaning of a path.
public sealed interface Target {

  /// A thumbnail.
  record OfThumbnail(ThumbnailRequest request) implements Target {}

  /// `/health`: the state of the process.
  record OfHealth() implements Target {}

  /// `/`: no request in particular.
  record OfRoot() implements Target {}

  /// A path in another spelling than the canonical one.
  ///
  /// @param path the canonical path, which begins with one slash
  record Moved(String path) implements Target {
    /// As long as a thumbnail, because it changes only with the list of styles.
    public static final String CACHE_CONTROL = "public, max-age=86400";
  }

  /// A name with a suffix that is not a style, if the list of styles redirects such names to the
  /// default style.
  ///
  /// @param path the path in the default style, which begins with one slash
  record InDefaultStyle(String path) implements Target {
    /// As long as a 404, because the suffix may become a style.
    public static final String CACHE_CONTROL = "public, max-age=60";
  }

  /// A path that cannot exist.
  ///
  /// @param reason a sentence for the client
  record Invalid(String reason) implements Target {}
}
