package dev.miniature.image.render;

import org.junit.jupiter.api.condition.EnabledIf;

/// libvips, held to what every renderer does.
@EnabledIf("dev.miniature.image.render.Libvips#isHere")
final class VipsRendererTest extends RendererContract {
  private final Renderer renderer = new VipsRenderer(false);

  @Override
  Renderer renderer() {
    return renderer;
  }
}
