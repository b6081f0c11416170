package dev.miniature.image.jpeg;

import dev.miniature.image.pipeline.CornerOverlays;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Step;
import dev.miniature.jpeg.PlaneFilter;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps of a plan that work on planes, in order. Each step changes every plane independently
/// of the others, so one plane can be finished before the next.
///
/// @param filters in the order of the steps
record PlaneFilters(List<PlaneFilter> filters) implements PlaneFilter {

  /// Returns the filters of a plan; empty if no step changes the planes.
  static Optional<PlaneFilter> of(Plan plan) {
    List<PlaneFilter> filters = new ArrayList<>();
    for (Step step : plan.steps()) {
      switch (step) {
        case Step.Sharpen(double amount) -> filters.add(new PlaneSharpening(amount));
        case Step.Blur(double sigma) -> filters.add(new PlaneBlur(sigma));
        case Step.Round(double radius, var ground) ->
            CornerOverlays.of(radius, ground.orElseThrow(), plan.layout().canvas()).stream()
                .map(corner -> new PlaneOverlay(corner, plan.layout().canvas()))
                .forEach(filters::add);
        case Step.Overlay overlay -> filters.add(new PlaneOverlay(overlay, plan.layout().canvas()));
        case Step.Greyscale _, Step.Flatten _, Step.Pad _ -> {}
      }
    }
    return filters.isEmpty() ? Optional.empty() : Optional.of(new PlaneFilters(filters));
  }

  @Override
  public boolean changes(int component) {
    return filters.stream().anyMatch(filter -> filter.changes(component));
  }

  @Override
  public long memory(int width, int height) {
    return filters.stream().mapToLong(filter -> filter.memory(width, height)).sum();
  }

  @Override
  public void apply(int component, int step, float[] samples, int width, int height, Stop stop)
      throws StoppedException {
    for (PlaneFilter filter : filters) {
      if (filter.changes(component)) {
        filter.apply(component, step, samples, width, height, stop);
      }
    }
  }
}
