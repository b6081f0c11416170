package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Caption;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.Finish;
import dev.miniature.image.Fit;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Recipe;
import dev.miniature.image.UnusableOverlayException;
import dev.miniature.image.Watermark;
import dev.miniature.image.pipeline.Grid;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the overlays of a thumbnail before the thumbnail itself is decoded, so that a render never
/// holds the memory for one while it waits for the memory of the other.
final class Overlays {
  private final Renderer renderer;
  private final Codecs codecs;
  private final OverlayFiles supplies;
  private final Bounds bounds;

  Overlays(Renderer renderer, Codecs codecs, OverlayFiles supplies, Bounds bounds) {
    this.renderer = renderer;
    this.codecs = codecs;
    this.supplies = supplies;
    this.bounds = bounds;
  }

  /// Returns the overlays of a recipe, on a canvas of this size.
  ///
  /// @throws UnusableOverlayException if a named picture cannot be used
  /// @throws DeadlinePassedException if it took too long
  List<Step.Overlay> of(Finish finish, Dimensions canvas)
      throws UnusableOverlayException, DeadlinePassedException {
    List<Step.Overlay> overlays = new ArrayList<>();
    if (finish.watermark().isPresent()) {
      overlays.add(watermark(finish.watermark().get(), canvas));
    }
    if (finish.caption().isPresent()) {
      caption(finish.caption().get(), canvas).ifPresent(overlays::add);
    }
    return overlays;
  }

  private Step.Overlay watermark(Watermark watermark, Dimensions canvas)
      throws UnusableOverlayException, DeadlinePassedException {
    WatermarkImage mark =
        supplies
            .mark()
            .orElseThrow(() -> new IllegalArgumentException("The supplies contain no watermark"));
    try {
      ImageHeader header = renderer.header(mark.file());
      Dimensions size = watermark.size(header.oriented(), canvas);
      int left = watermark.anchor().left(canvas, size.width());
      int top = watermark.anchor().top(canvas, size.height());
      Grid grid =
          watermark.tiled()
              ? Grid.covering(canvas, size, left, top, watermark.anchor().margin())
              : Grid.single(left, top);
      return new Step.Overlay(pixels(mark, header, size), grid, watermark.alpha());
    } catch (ImageException unusable) {
      throw new UnusableOverlayException(
          "the watermark " + watermark.image() + ": " + unusable.getMessage(), unusable);
    }
  }

  private Optional<Step.Overlay> caption(Caption caption, Dimensions canvas)
      throws UnusableOverlayException, DeadlinePassedException {
    Typeface typeface =
        caption.font().isEmpty()
            ? Typeface.BUILT_IN
            : supplies
                .typeface()
                .orElseThrow(() -> new IllegalArgumentException("The supplies contain no font"));
    try {
      return typeface.painted(caption, canvas, bounds.deadline());
    } catch (IllegalArgumentException damaged) {
      throw new UnusableOverlayException(
          "the font " + caption.font().orElse("") + ": " + damaged.getMessage(), damaged);
    }
  }

  private Raster pixels(WatermarkImage mark, ImageHeader header, Dimensions size)
      throws ImageException, DeadlinePassedException {
    Raster kept = mark.in(size).orElse(null);
    if (kept != null) {
      return kept;
    }
    Recipe recipe =
        Recipe.inside(Box.of(size.width(), size.height()))
            .withFit(Fit.FILL)
            .enlarging()
            .withFormat(ImageFormat.PNG);
    Plan plan = Plan.of(header, recipe, Set.of(ImageFormat.PNG), bounds);
    Raster pixels = new Rendering(codecs, mark.file(), plan, bounds).pixels();
    mark.keep(pixels);
    return pixels;
  }
}
