package dev.miniature.image.pipeline;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.MemoryEstimate;
import java.util.ArrayList;
import java.util.List;

/// Applies the steps of a plan in order to every frame.
public final class Steps {
  private static final int MAX_CHANNELS = 4;

  private Steps() {}

  /// Returns the picture after all steps.
  ///
  /// @throws DeadlinePassedException if it took too long
  public static Picture apply(List<Step> steps, Picture picture, Deadline deadline)
      throws DeadlinePassedException {
    if (steps.isEmpty()) {
      return picture;
    }
    List<Raster> frames = new ArrayList<>();
    for (Raster frame : picture.frames()) {
      frames.add(apply(steps, frame, deadline));
    }
    return picture.withFrames(frames);
  }

  /// Returns the maximum memory of the steps: each frame once more, with all its channels, and two
  /// further copies of one frame between steps, plus the working memory of a step.
  public static MemoryEstimate memory(Plan plan) {
    if (plan.steps().isEmpty()) {
      return new MemoryEstimate(0, 0);
    }
    long frame = plan.layout().canvas().pixels() * MAX_CHANNELS;
    long between = plan.steps().size() > 1 ? 2 * frame : 0;
    return new MemoryEstimate(plan.frames() * frame + between + workingMemory(plan), 0);
  }

  private static long workingMemory(Plan plan) {
    return plan.steps().stream()
        .mapToLong(step ->
            switch (step) {
              case Step.Blur _ -> Blurring.memory(plan.layout().visible());
              case Step.Sharpen _ -> Sharpening.memory(plan.layout().visible());
              case Step.Overlay overlay -> overlay.picture().length();
              case Step.Greyscale _, Step.Flatten _, Step.Pad _, Step.Round _ -> 0;
            })
        .sum();
  }

  /// Returns one frame after all steps.
  ///
  /// @throws DeadlinePassedException if it took too long
  public static Raster apply(List<Step> steps, Raster frame, Deadline deadline)
      throws DeadlinePassedException {
    Raster result = frame;
    for (Step step : steps) {
      deadline.check();
      result =
          switch (step) {
            case Step.Sharpen sharpen -> Sharpening.of(result, sharpen, deadline);
            case Step.Blur blur -> Blurring.of(result, blur, deadline);
            case Step.Greyscale _ -> GreyscaleConversion.of(result);
            case Step.Flatten flatten -> Flattening.of(result, flatten);
            case Step.Pad pad -> Padding.of(result, pad);
            case Step.Round round -> CornerRounding.of(result, round);
            case Step.Overlay overlay -> Overlaying.of(result, overlay);
          };
    }
    return result;
  }
}
