package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyPixelsException;
import dev.miniature.image.header.ImageHeaders;
import dev.miniature.image.java2d.Pipeline;
import dev.miniature.image.vips.Drawings;
import dev.miniature.image.vips.Finished;
import dev.miniature.image.vips.VipsPipeline;
import dev.miniature.vips.Vips;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The renderer for speed and for the modern formats: libvips.
public final class VipsRenderer implements Renderer {
  /// Raised whenever a step or a setting changes what comes out.
  private static final int EDITION = 3;

  private final Pipeline java2d = new Pipeline();
  private final Decoders decoders;

  /// A renderer that reads these formats. libvips is opened for them, and for no others.
  ///
  /// @throws IllegalStateException if libvips is not there
  public VipsRenderer(Decoders decoders) {
    VipsPipeline.open(decoders);
    this.decoders = decoders;
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
  public Set<ImageFormat> reads() {
    return decoders.allowed();
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

  /// librsvg draws to the end.
  @Override
  public boolean isUnstoppable(byte[] original) {
    return ImageHeaders.format(original).equals(Optional.of(ImageFormat.SVG));
  }

  @Override
  public ImageHeader header(byte[] original) throws ImageException {
    return ImageHeaders.format(original, decoders) == ImageFormat.SVG
        ? Drawings.header(original)
        : ImageHeaders.judged(original);
  }

  @Override
  public Thumbnail render(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    return VipsPipeline.reads(header.format())
        ? VipsPipeline.render(original, header, recipe, bounds)
        : viaJava2d(original, header, recipe, bounds);
  }

  /// Writes pixels that the JPEG core has made.
  ///
  /// @param rgb three bytes a pixel; there may be room for more behind the last one
  Thumbnail write(byte[] rgb, Dimensions size, ImageFormat format, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    byte[] file = Finished.writeOfCore(rgb, size, format, recipe.quality(), bounds);
    return new Thumbnail(format, size, file, "jpeg+vips");
  }

  /// What [#write(byte\[\], Dimensions, ImageFormat, Recipe, Bounds)] takes.
  static MemoryEstimate memory(ImageFormat format, ImageHeader header, Recipe recipe) {
    Layout layout = Layout.of(header.oriented(), recipe);
    return Finished.memory(format, layout.canvas(), header.alpha() || layout.isPadded());
  }

  /// What libvips does not read is decoded and scaled by Java2D, and written by libvips.
  private Thumbnail viaJava2d(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    if (header.stored().pixels() > bounds.mostPixels()) {
      throw new TooManyPixelsException(
          String.format(
              Locale.ROOT, "%s are more than %,d pixels", header.stored(), bounds.mostPixels()));
    }
    ImageFormat format = recipe.output().of(header, writes());
    return java2d.run(
        original,
        header,
        recipe,
        format,
        bounds,
        memory(format, header, recipe),
        picture -> Finished.write(picture, format, recipe.quality(), bounds));
  }
}
