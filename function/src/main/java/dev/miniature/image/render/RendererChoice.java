package dev.miniature.image.render;

import dev.miniature.vips.Vips;
import java.util.Optional;

/// Which renderer this machine runs, and, where it is not the fastest one, why.
///
/// @param renderer the best one that works here
/// @param why the reason in one line, for the log at start and for `/health`
public record RendererChoice(Renderer renderer, Optional<String> why) {
  /// The setting, as a system property or in the environment, that switches our own JPEG core off
  /// when it is `off`: to measure what it gives, and to do without it should it ever fail.
  static final String JPEG = "MINIATURE_JPEG";

  /// Our own core for JPEG, and behind it libvips where that can be loaded, else Java2D.
  ///
  /// @param svg whether drawings are read too, which only libvips can
  public static RendererChoice make(boolean svg) {
    String setting = System.getProperty(JPEG, System.getenv().getOrDefault(JPEG, "on"));
    return make(svg, !setting.equals("off"));
  }

  static RendererChoice make(boolean svg, boolean withCore) {
    Optional<String> failure = Vips.failure();
    Renderer others = failure.isEmpty() ? new VipsRenderer(svg) : new Java2dRenderer();
    return withCore
        ? new RendererChoice(new JpegFirstRenderer(others, failure.isPresent()), failure)
        : new RendererChoice(
            others, failure.or(() -> Optional.of("the JPEG core is switched off by " + JPEG)));
  }

  /// The renderer's name, with the reason where it is not the fastest one.
  public String summary() {
    return renderer.name() + why.map(reason -> ": " + reason).orElse("");
  }
}
