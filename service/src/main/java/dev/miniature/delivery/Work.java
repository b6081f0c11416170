package dev.miniature.delivery;

import dev.miniature.image.Dimensions;
import java.time.Duration;
import java.util.Optional;

/// What one request cost, as far as it got.
///
/// @param key the original that was found
/// @param bytesIn the length of the original, in bytes
/// @param pixelsIn its size
/// @param fetch the time the store took
/// @param render the time the renderer took, header included
/// @param renderer which engine made it, if one did
public record Work(
    Optional<ObjectKey> key,
    long bytesIn,
    Optional<Dimensions> pixelsIn,
    Duration fetch,
    Duration render,
    Optional<String> renderer) {

  /// Nothing was done.
  public static final Work NONE =
      new Work(
          Optional.empty(), 0, Optional.empty(), Duration.ZERO, Duration.ZERO, Optional.empty());
}
