package dev.miniature.image.pipeline;

import dev.miniature.image.Detail;
import dev.miniature.image.Finish;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.Layout;
import dev.miniature.image.Rgb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is done to the pixels of a thumbnail after decoding, before any is decoded.
final class PlannedSteps {
  private PlannedSteps() {}

  /// Returns the steps of a recipe, in the order in which they are done.
  static List<Step> of(Layout layout, Finish finish, ImageFormat output) {
    boolean opaque = finish.background().isPresent() || !output.storesAlpha();
    Rgb ground = finish.background().orElse(Rgb.WHITE);
    List<Step> steps = new ArrayList<>();
    finish.detail().map(PlannedSteps::step).ifPresent(steps::add);
    if (finish.greyscale()) {
      steps.add(new Step.Greyscale());
    }
    if (opaque) {
      steps.add(new Step.Flatten(ground));
    }
    if (layout.isPadded()) {
      steps.add(
          new Step.Pad(
              layout.canvas(),
              layout.padLeft(),
              layout.padTop(),
              opaque ? Optional.of(ground) : Optional.empty()));
    }
    finish
        .corners()
        .map(corners -> corners.radius(layout.canvas()))
        .map(radius ->
            new Step.Round(radius, output.storesAlpha() ? Optional.empty() : Optional.of(ground)))
        .ifPresent(steps::add);
    return steps;
  }

  private static Step step(Detail detail) {
    return switch (detail) {
      case Detail.Sharpened(double amount) -> new Step.Sharpen(amount);
      case Detail.Blurred(double sigma) -> new Step.Blur(sigma);
    };
  }

  /// Returns whether pixels may be transparent after these steps.
  ///
  /// @param before whether they may be before
  static boolean leaveAlpha(boolean before, List<Step> steps) {
    boolean alpha = before;
    for (Step step : steps) {
      alpha =
          switch (step) {
            case Step.Sharpen _, Step.Blur _, Step.Greyscale _, Step.Overlay _ -> alpha;
            case Step.Flatten _ -> false;
            case Step.Pad pad -> alpha || pad.colour().isEmpty();
            case Step.Round round -> alpha || round.ground().isEmpty();
          };
    }
    return alpha;
  }
}
