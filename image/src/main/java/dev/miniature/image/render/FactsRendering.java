package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Facts;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Stage;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.Steps;
import dev.miniature.image.placeholder.PlaceholderMaker;
import java.util.Comparator;
import java.util.List;

/// Computes the facts about one thumbnail. The original is decoded at the lowest scale that its
/// decoder has for a picture of some dozen pixels, and the thumbnail itself is never made.
final class FactsRendering {
  /// The maximum memory for the placeholders: the channels of a small picture as `double`s, and its
  /// encoded file.
  private static final MemoryEstimate PLACEHOLDERS = new MemoryEstimate(2_000_000, 1_000_000);

  /// The formats of the tiny picture, the smaller first; all support transparency.
  private static final List<ImageFormat> TINY = List.of(ImageFormat.WEBP, ImageFormat.PNG);

  private final Codecs codecs;
  private final OriginalBytes original;
  private final Dimensions thumbnail;
  private final Plan plan;
  private final Bounds bounds;

  private FactsRendering(
      Codecs codecs, OriginalBytes original, Dimensions thumbnail, Plan plan, Bounds bounds) {
    this.codecs = codecs;
    this.original = original;
    this.thumbnail = thumbnail;
    this.plan = plan;
    this.bounds = bounds;
  }

  /// Prepares the facts about the thumbnail that `recipe` would make.
  static FactsRendering of(
      Codecs codecs, OriginalBytes original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException {
    Layout layout = Layout.of(header.oriented(), recipe.framing());
    Dimensions size = layout.canvas();
    double scale =
        Math.min(1.0, (double) PlaceholderMaker.MAX_SIDE / Math.max(size.width(), size.height()));
    Recipe small = recipe.withFinish(recipe.finish().inSmall(scale));
    Plan plan = Plan.of(header, small, layout.reduced(scale), codecs.writes(), bounds).still();
    return new FactsRendering(codecs, original, size, plan, bounds);
  }

  Facts run() throws ImageException, DeadlinePassedException {
    try (Codecs.Prepared prepared = codecs.prepare(original, plan)) {
      return facts(prepared.decoding(), prepared.decoder().name());
    }
  }

  private Facts facts(Decoding decoding, String decoder)
      throws ImageException, DeadlinePassedException {
    bounds.trace().enter(Stage.QUEUE);
    MemoryEstimate memory = decoding.memory().plus(Steps.memory(plan)).plus(PLACEHOLDERS);
    try (MemoryBudget.Reservation _ = bounds.memory().reserve(memory, bounds.deadline())) {
      bounds.trace().enter(Stage.DECODE);
      Raster raster = decoding.decode(bounds.deadline()).first();
      bounds.trace().enter(Stage.STEPS);
      Raster finished = Steps.apply(plan.steps(), raster, bounds.deadline());
      bounds.trace().enter(Stage.ENCODE);
      return new Facts(
          plan.header().format(),
          plan.header().oriented(),
          original.length(),
          thumbnail,
          PlaceholderMaker.of(finished, tinyEncoder(), bounds.deadline()),
          decoder);
    }
  }

  private Encoder tinyEncoder() {
    return codecs.encoders().stream()
        .filter(encoder -> TINY.contains(encoder.format()))
        .min(Comparator.comparingInt(encoder -> TINY.indexOf(encoder.format())))
        .orElseThrow();
  }
}
