package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Finish;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Stage;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.TooMuchMemoryException;
import dev.miniature.image.jpeg.GainMaps;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Step;
import dev.miniature.jpeg.gainmap.GainMapSource;
import dev.miniature.jpeg.gainmap.UltraHdrJpeg;
import dev.miniature.jpeg.gainmap.UnusableGainMapException;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes one thumbnail with the gain map of its original. If that cannot be, it makes the thumbnail
/// without it, and says why: a gain map never fails a thumbnail.
final class HdrRendering {
  private static final String KEPT = "kept";
  private static final String DROPPED = "dropped: ";

  /// The part of the allowed bytes that a map may take, one in this many. More would cost the
  /// picture too much of its quality.
  private static final int MAX_PART = 3;

  private final Codecs codecs;
  private final OriginalBytes original;
  private final Plan plan;
  private final Finish finish;
  private final Bounds bounds;

  /// @param plan the plan of the thumbnail
  /// @param finish what the steps of the plan were made of
  HdrRendering(Codecs codecs, OriginalBytes original, Plan plan, Finish finish, Bounds bounds) {
    this.codecs = codecs;
    this.original = original;
    this.plan = plan;
    this.finish = finish;
    this.bounds = bounds;
  }

  Thumbnail run() throws ImageException, DeadlinePassedException {
    try {
      Optional<GainMapSource> source = GainMaps.find(original, plan);
      return source.isEmpty() ? without() : with(map(source.get()));
    } catch (UnusableGainMapException unusable) {
      return without().withHdr(DROPPED + unusable.reason());
    }
  }

  private Thumbnail without() throws ImageException, DeadlinePassedException {
    return new Rendering(codecs, original, plan, bounds).run();
  }

  /// Makes the thumbnail with less room for its own bytes. If it does not fit so, the map was too
  /// much.
  private Thumbnail with(UltraHdrJpeg map)
      throws ImageException, DeadlinePassedException, UnusableGainMapException {
    int limit = plan.limit().bytes();
    if (map.addedBytes() > limit / MAX_PART) {
      throw new UnusableGainMapException("too many bytes");
    }
    try {
      Plan smaller = plan.within(limit - map.addedBytes());
      Thumbnail thumbnail = new Rendering(codecs, original, smaller, bounds).run();
      return thumbnail.withBytes(map.joinedTo(thumbnail.bytes())).withHdr(KEPT);
    } catch (TooManyBytesException excess) {
      throw new UnusableGainMapException("too many bytes", excess);
    }
  }

  private UltraHdrJpeg map(GainMapSource source)
      throws DeadlinePassedException, UnusableGainMapException {
    if (plan.output() != ImageFormat.JPEG) {
      throw new UnusableGainMapException("format " + plan.output().extension());
    }
    Optional<String> obstacle = plan.steps().stream().flatMap(this::obstacle).findFirst();
    if (obstacle.isPresent()) {
      throw new UnusableGainMapException(obstacle.get());
    }
    GainMaps maps =
        codecs.gainMaps().orElseThrow(() -> new UnusableGainMapException("the JPEG core is off"));
    GainMaps.Job job = maps.prepare(original, source, plan, bounds.maxPixels());
    bounds.trace().enter(Stage.QUEUE);
    try (MemoryBudget.Reservation _ = bounds.memory().reserve(job.memory(), bounds.deadline())) {
      bounds.trace().enter(Stage.RENDER);
      return job.run(bounds.deadline());
    } catch (TooMuchMemoryException tooMuch) {
      throw new UnusableGainMapException("too much memory", tooMuch);
    }
  }

  /// Returns the key of a step after which the map would no longer match the picture.
  private Stream<String> obstacle(Step step) {
    return switch (step) {
      // A JPEG has no transparency.
      case Step.Flatten _ -> Stream.empty();
      case Step.Sharpen _ -> Stream.of("sharpen");
      case Step.Blur _ -> Stream.of("blur");
      case Step.Greyscale _ -> Stream.of("greyscale");
      case Step.Pad _ -> Stream.of("margin");
      case Step.Round _ -> Stream.of("radius");
      case Step.Overlay _ -> Stream.of(finish.watermark().isPresent() ? "watermark" : "text");
    };
  }
}
