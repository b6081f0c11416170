package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.vips.Drawings;
import dev.miniature.image.vips.VipsPipeline;
import dev.miniature.vips.Vips;
import java.util.Optional;
import java.util.Set;

/// The renderer for speed and for the modern formats: libvips.
public final class VipsRenderer implements Renderer {
  /// Raised whenever a step or a setting changes what comes out.
  private static final int EDITION = 1;

  private final boolean svg;

  /// @param svg whether drawings are read too
  /// @throws IllegalStateException if libvips is not there
  public VipsRenderer(boolean svg) {
    VipsPipeline.openReaders(svg);
    this.svg = svg;
  }

  @Override
  public String name() {
    return "vips";
  }

  @Override
  public String version() {
    return "vips-" + Vips.version() + "-" + EDITION;
  }

  @Override
  public Set<ImageFormat> writes() {
    return VipsPipeline.WRITES;
  }

  /// Rows stream, so it is time that limits this and not memory.
  @Override
  public long defaultPixelLimit() {
    return 100_000_000;
  }

  @Override
  public ImageHeader header(byte[] original) throws ImageException {
    return svg && ImageHeaders.format(original).equals(Optional.of(ImageFormat.SVG))
        ? Drawings.header(original)
        : ImageHeaders.read(original);
  }

  @Override
  public Thumbnail render(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    return VipsPipeline.render(original, header, recipe, bounds);
  }
}
