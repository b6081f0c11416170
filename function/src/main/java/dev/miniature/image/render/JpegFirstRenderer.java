package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.jpeg.JpegPipeline;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// The renderer for what most requests are, a JPEG of a JPEG: our own core, in front of another
/// renderer that makes everything else.
///
/// Java code is slow until it is compiled, and libvips is not. So a cold process hands all pictures
/// on, until [#warmUp()] is through.
public final class JpegFirstRenderer implements Renderer {
  /// Raised whenever the core may give other bytes than before.
  private static final int EDITION = 1;

  /// How long a warm-up waits for a picture that somebody waits for, in milliseconds. It goes on
  /// then, so that a busy process gets warm too: at most one picture of warming for ten times its
  /// time of service.
  private static final int LONGEST_PAUSE = 50;

  private final JpegPipeline core = new JpegPipeline();
  private final AtomicInteger underWay = new AtomicInteger();
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
          (atOnce || JpegPipeline.isWarm())
                  && recipe.output().of(header, writes()) == ImageFormat.JPEG
              ? core.render(original, header, recipe, bounds)
              : Optional.empty();
      return thumbnail.isPresent()
          ? thumbnail.get()
          : others.render(original, header, recipe, bounds);
    } finally {
      underWay.decrementAndGet();
    }
  }

  @Override
  public void warmUp() {
    core.warmUp(this::letOthersPass);
  }

  private void letOthersPass() {
    try {
      for (int i = 0; i < LONGEST_PAUSE && underWay.get() > 0; i++) {
        Thread.sleep(1);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
