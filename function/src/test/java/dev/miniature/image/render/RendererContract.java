package dev.miniature.image.render;

/// What every renderer does alike.
interface RendererContract extends ShapeContract, ColourContract, FileContract {
  @Override
  Renderer renderer();
}
