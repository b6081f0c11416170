package dev.miniature.image.render;

import java.util.Optional;

/// The files that a recipe names but does not contain.
///
/// @param mark the watermark's picture
/// @param typeface the font of a caption that names one
public record OverlayFiles(Optional<WatermarkImage> mark, Optional<Typeface> typeface) {
  /// For recipes that name no files.
  public static final OverlayFiles NONE = new OverlayFiles(Optional.empty(), Optional.empty());
}
