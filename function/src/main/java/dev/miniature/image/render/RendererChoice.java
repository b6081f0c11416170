package dev.miniature.image.render;

import dev.miniature.vips.Vips;
import java.util.Optional;

/// Which renderer this machine runs, and, where it is not the fastest one, why.
///
/// @param renderer the best one that works here
/// @param why the reason in one line, for the log at start and for `/health`
public record RendererChoice(Renderer renderer, Optional<String> why) {

  /// Our own core for JPEG, and behind it libvips where that can be loaded, else Java2D.
  ///
  /// @param svg whether drawings are read too, which only libvips can
  public static RendererChoice make(boolean svg) {
    Optional<String> failure = Vips.failure();
    return failure.isEmpty()
        ? new RendererChoice(new JpegFirstRenderer(new VipsRenderer(svg), false), failure)
        : new RendererChoice(new JpegFirstRenderer(new Java2dRenderer(), true), failure);
  }

  /// The renderer's name, with the reason where it is not the fastest one.
  public String summary() {
    return renderer.name() + why.map(reason -> ": " + reason).orElse("");
  }
}
