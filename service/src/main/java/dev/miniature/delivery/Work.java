package dev.miniature.delivery;

import dev.miniature.image.Dimensions;
import dev.miniature.image.Stage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one request cost, as far as it got.
///
/// @param key the original that was found
/// @param bytesIn the length of the original, in bytes
/// @param pixelsIn its size
/// @param times what each stage took that was entered
/// @param stage the one that it ended in
/// @param renderer which engine made it, if one did
/// @param warnings what of the original was ignored, and why
public record Work(
    Optional<ObjectKey> key,
    long bytesIn,
    Optional<Dimensions> pixelsIn,
    Map<Stage, Duration> times,
    Stage stage,
    Optional<String> renderer,
    List<String> warnings) {

  /// Nothing was done.
  public static final Work NONE =
      new Work(
          Optional.empty(),
          0,
          Optional.empty(),
          Map.of(),
          Stage.REQUEST,
          Optional.empty(),
          List.of());

  /// Nothing was done, since its turn never came.
  public static final Work NEVER_BEGUN =
      new Work(
          Optional.empty(),
          0,
          Optional.empty(),
          Map.of(),
          Stage.QUEUE,
          Optional.empty(),
          List.of());

  /// Keeps copies of the times and of the warnings.
  public Work {
    times = Map.copyOf(times);
    warnings = List.copyOf(warnings);
  }

  /// The same for who waited so long before any of it was done.
  public Work after(Duration wait) {
    Map<Stage, Duration> more = new EnumMap<>(Map.of(Stage.QUEUE, wait));
    times.forEach((each, time) -> more.merge(each, time, Duration::plus));
    return new Work(key, bytesIn, pixelsIn, more, stage, renderer, warnings);
  }

  /// The same for who waited so long for it to be done for somebody else, and cost nothing.
  public Work awaited(Duration wait) {
    return new Work(key, bytesIn, pixelsIn, Map.of(Stage.QUEUE, wait), stage, renderer, warnings);
  }

  /// The time in a stage; zero where it was never entered.
  public Duration in(Stage asked) {
    return times.getOrDefault(asked, Duration.ZERO);
  }

  /// The time in all stages that make the thumbnail, header included.
  public Duration rendering() {
    return times.entrySet().stream()
        .filter(each -> each.getKey().isRendering())
        .map(Map.Entry::getValue)
        .reduce(Duration.ZERO, Duration::plus);
  }
}
