package dev.miniature.delivery;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Stage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cost of one request, as far as it got.
///
/// @param key the original that was found
/// @param bytesIn the length of the original in bytes, or how much of it was fetched if that was
///   enough
/// @param pixelsIn its size as stored
/// @param times the time of each entered stage
/// @param stage the stage in which it ended
/// @param renderer the engine that made the thumbnail, if one did
/// @param hdr what became of the original's gain map, if the style keeps them
/// @param warnings what was ignored in the original, and why
public record Work(
    Optional<ObjectKey> key,
    long bytesIn,
    Optional<Dimensions> pixelsIn,
    Map<Stage, Duration> times,
    Stage stage,
    Optional<String> renderer,
    Optional<String> hdr,
    List<String> warnings) {

  /// No work was done.
  public static final Work NONE = nothing(Stage.REQUEST);

  /// No work was done, because its turn never came.
  public static final Work NOT_STARTED = nothing(Stage.QUEUE);

  /// Copies the times and the warnings.
  public Work {
    times = Map.copyOf(times);
    warnings = List.copyOf(warnings);
  }

  private static Work nothing(Stage stage) {
    return new Work(
        Optional.empty(),
        0,
        Optional.empty(),
        Map.of(),
        stage,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /// Returns the work after this time of waiting.
  public Work after(Duration wait) {
    Map<Stage, Duration> more = new EnumMap<>(Map.of(Stage.QUEUE, wait));
    times.forEach((each, time) -> more.merge(each, time, Duration::plus));
    return new Work(key, bytesIn, pixelsIn, more, stage, renderer, hdr, warnings);
  }

  /// Returns the work of a request that only waited this long for another request's result.
  public Work awaited(Duration wait) {
    return new Work(
        key, bytesIn, pixelsIn, Map.of(Stage.QUEUE, wait), stage, renderer, hdr, warnings);
  }

  /// Returns the time in a stage; zero if it was never entered.
  public Duration in(Stage asked) {
    return times.getOrDefault(asked, Duration.ZERO);
  }

  /// Returns the time in all stages that make the thumbnail, including the header.
  public Duration rendering() {
    return times.entrySet().stream()
        .filter(each -> each.getKey().isRendering())
        .map(Map.Entry::getValue)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
