package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.jpeg.JpegPipeline;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The renderer for what most requests are, a JPEG of a JPEG: our own core, in front of another
/// renderer that makes everything else.
///
/// Java code is slow until it is compiled, and libvips is not. So a cold process hands all pictures
/// on, until [#warmUp()] is through.
public final class JpegFirstRenderer implements Renderer {
  /// Raised whenever the core may give other bytes than before.
  private static final int EDITION = 1;

  /// How long nobody must have asked for a picture before the warm-up goes on, in milliseconds.
  private static final int QUIET = 100;

  /// How long it waits for that, in milliseconds. Then it makes one picture, which takes 50 and
  /// less and less, so that a busy process gets warm too, within two minutes.
  private static final int LONGEST_PAUSE = 200;

  private static final int STEP = 5;

  private static final Set<ImageFormat> MODERN = EnumSet.of(ImageFormat.WEBP, ImageFormat.AVIF);

  private final JpegPipeline core = new JpegPipeline();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile long lastAsked = System.nanoTime();
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
  public Set<ImageFormat> writes() {
    return others.writes();
  }

  @Override
  public long defaultPixelLimit() {
    return others.defaultPixelLimit();
  }

  @Override
  public ImageHeader header(byte[] original) throws ImageException {
    return others.header(original);
  }

  @Override
  public Thumbnail render(byte[] original, ImageHeader header, Recipe recipe, Bounds bounds)
      throws ImageException, DeadlinePassedException {
    underWay.incrementAndGet();
    try {
      bounds.deadline().check();
      Optional<Thumbnail> thumbnail =
          atOnce || JpegPipeline.isWarm()
              ? byTheCore(original, header, recipe, bounds)
              : Optional.empty();
      return thumbnail.isPresent()
          ? thumbnail.get()
          : others.render(original, header, recipe, bounds);
    } finally {
      lastAsked = System.nanoTime();
      underWay.decrementAndGet();
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
    if (others instanceof VipsRenderer vips && MODERN.contains(format)) {
      Optional<BufferedImage> picture = core.pixels(original, header, recipe, bounds);
      return picture.isPresent()
          ? Optional.of(vips.write(picture.get(), format, recipe, bounds))
          : Optional.empty();
    }
    return Optional.empty();
  }

  @Override
  public void warmUp() {
    core.warmUp(this::letOthersPass);
  }

  private void letOthersPass() {
    try {
      for (int i = 0; i < LONGEST_PAUSE && isBusy(); i += STEP) {
        Thread.sleep(STEP);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isBusy() {
    return underWay.get() > 0
        || System.nanoTime() - lastAsked < TimeUnit.MILLISECONDS.toNanos(QUIET);
  }
}
