package dev.miniature.bench.engine;

import dev.miniature.image.Bounds;
import dev.miniature.image.Box;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Decoders;
import dev.miniature.image.Effort;
import dev.miniature.image.Facts;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Recipe;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.render.Engine;
import dev.miniature.image.render.OverlayFiles;
import dev.miniature.image.render.Renderer;
import dev.miniature.image.render.WatermarkImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A renderer of Miniature, called as in a request: header first, then pixels.
public final class MiniatureEngine implements ThumbnailMaker {
  private static final String CORE = "jpeg";

  private final Renderer renderer;
  private Optional<WatermarkImage> mark = Optional.empty();

  /// Wraps this renderer.
  public MiniatureEngine(Renderer renderer) {
    this.renderer = renderer;
  }

  /// Returns the renderer of a warm process: the JPEG core, and libvips behind it.
  public static MiniatureEngine withCore() {
    return new MiniatureEngine(Renderer.with(Decoders.usual(), Engine.JPEG, Engine.VIPS));
  }

  @Override
  public void warmUp() {
    renderer.warmUp();
  }

  @Override
  public byte[] make(byte[] original, Job job) throws ImageException, DeadlinePassedException {
    Recipe recipe =
        Recipe.inside(Box.ofWidth(job.width()))
            .withFinish(job.finishing().finish())
            .withFormat(job.format());
    if (job.quality().isPresent()) {
      recipe = recipe.withQuality(job.quality().getAsInt());
    }
    if (job.finishing() == Finishing.SMALL) {
      recipe = recipe.withEffort(Effort.SMALL);
    }
    if (!renderer.writes().contains(job.format())) {
      throw new UnsupportedOperationException(renderer.name() + " writes no " + job.format());
    }
    Bounds bounds =
        new Bounds(
            renderer.defaultPixelLimit(), 256, 64_000_000, Deadline.in(Duration.ofMinutes(2)));
    ImageHeader header = renderer.header(OriginalBytes.of(original));
    if (job.finishing() == Finishing.FACTS) {
      Facts facts = renderer.facts(OriginalBytes.of(original), header, recipe, bounds);
      return facts.toString().getBytes(StandardCharsets.UTF_8);
    }
    Thumbnail thumbnail =
        renderer.render(OriginalBytes.of(original), header, recipe, supplies(job), bounds);
    boolean forCore =
        renderer.name().startsWith(CORE)
            && header.format() == ImageFormat.JPEG
            && job.format() == ImageFormat.JPEG
            && (job.finishing() == Finishing.PLAIN || job.finishing() == Finishing.SMALL);
    if (forCore && !thumbnail.engine().equals(CORE)) {
      throw new IllegalStateException("The engine was " + thumbnail.engine() + ", not the core");
    }
    return thumbnail.bytes();
  }

  /// Returns the watermark, which a service keeps from picture to picture.
  private OverlayFiles supplies(Job job) {
    if (job.finishing() != Finishing.WATERMARK) {
      return OverlayFiles.NONE;
    }
    if (mark.isEmpty()) {
      mark = Optional.of(mark(Finishing.mark(job.original())));
    }
    return new OverlayFiles(mark, Optional.empty());
  }

  private static WatermarkImage mark(Path file) {
    try {
      return WatermarkImage.of(OriginalBytes.of(Files.readAllBytes(file)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public String version() {
    return "Miniature's renderer " + renderer.version() + ", Java " + Runtime.version().feature();
  }
}
