package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Layout;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.jpeg.JpegPipeline;
import dev.miniature.image.jpeg.WarmUp;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The renderer for what most requests are, a JPEG of a JPEG: our own core, in front of another
/// renderer that makes everything else.
///
/// Java code is slow until it is compiled, and libvips is not. So a cold process hands all pictures
/// on, until [#warmUp()] is through.
public final class JpegFirstRenderer implements Renderer {
  /// Raised whenever the core may give other bytes than before.
  private static final int EDITION = 4;

  private static final Set<ImageFormat> MODERN = EnumSet.of(ImageFormat.WEBP, ImageFormat.AVIF);

  private final JpegPipeline core = new JpegPipeline();
  private final Traffic traffic = new Traffic();
  private final Renderer others;
  private final boolean atOnce;

  /// @param others makes all other pictures
  /// @param atOnce whether not to wait until the core is warm
  public JpegFirstRenderer(Renderer others, boolean atOnce) {
    this.others = others;
    this.atOnce = atOnce;
  }

  @Override
  public String name() {
    return "jpeg+" + others.name();
  }

  @Override
  public String version() {
    return "jpeg-" + EDITION + "+" + others.version();
  }

  @Override
  public Set<ImageFormat> reads() {
    return others.reads();
  }

  @Override
  public Set<ImageFormat> writes() {
    return others.writes();
  }

  @Override
  public long defaultPixelLimit() {
    return others.defaultPixelLimit();
  }

  @Override
  public boolean isUnstoppable(byte[] original) {
    return others.isUnstoppable(original);
  }

  @Override
  public ImageHeader header(byte[] original) throws ImageException {
    return others.header(original);
  }

  @Override
  public Thumbnail render(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    traffic.begin();
    try {
      bounds.deadline().check();
      Optional<Thumbnail> thumbnail =
          atOnce || WarmUp.isDone()
              ? byTheCore(original, header, recipe, bounds)
              : Optional.empty();
      return thumbnail.isPresent()
          ? thumbnail.get()
          : others.render(original, header, recipe, bounds);
    } finally {
      traffic.end();
    }
  }

  /// A JPEG is written by the core too. What only libvips can write, it is handed as pixels.
  private Optional<Thumbnail> byTheCore(
      byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    ImageFormat format = recipe.output().of(header, writes());
    if (format == ImageFormat.JPEG) {
      return core.render(original, header, recipe, bounds);
    }
    if (others instanceof VipsRenderer vips
        && MODERN.contains(format)
        && !hasClearMargin(header, recipe)) {
      return core.render(
          original,
          header,
          recipe,
          bounds,
          VipsRenderer.memory(format, header, recipe),
          (rgb, size) -> vips.write(rgb, size, format, recipe, bounds));
    }
    return Optional.empty();
  }

  /// The core makes opaque pixels only.
  private static boolean hasClearMargin(ImageHeader header, Recipe recipe) {
    return recipe.background().isEmpty() && Layout.of(header.oriented(), recipe).isPadded();
  }

  @Override
  public void warmUp() {
    WarmUp.run(core, traffic::letPass);
  }
}
