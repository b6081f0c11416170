package dev.miniature.image.pipeline;

import dev.miniature.image.MemoryEstimate;
import java.util.List;

/// Does what the steps of a plan say, one after another, to every frame.
public final class Steps {
  private static final int MAX_CHANNELS = 4;

  private Steps() {}

  /// The picture after all of them.
  public static Picture apply(List<Step> steps, Picture picture) {
    if (steps.isEmpty()) {
      return picture;
    }
    return picture.withFrames(picture.frames().stream().map(frame -> apply(steps, frame)).toList());
  }

  /// What they take at most: each frame once more, with all its channels.
  public static MemoryEstimate memory(Plan plan) {
    return new MemoryEstimate(plan.steps().isEmpty() ? 0 : plan.pixels() * MAX_CHANNELS, 0);
  }

  private static Raster apply(List<Step> steps, Raster frame) {
    Raster result = frame;
    for (Step step : steps) {
      result =
          switch (step) {
            case Step.Flatten flatten -> Flattening.of(result, flatten);
            case Step.Pad pad -> Padding.of(result, pad);
          };
    }
    return result;
  }
}
