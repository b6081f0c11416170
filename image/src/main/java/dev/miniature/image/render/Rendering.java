package dev.miniature.image.render;

import dev.miniature.image.Bounds;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryBudget;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.Stage;
import dev.miniature.image.Thumbnail;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.jpeg.AutoQuality;
import dev.miniature.image.pipeline.Decoder;
import dev.miniature.image.pipeline.Decoding;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.FastLane;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Quality;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.Step;
import dev.miniature.image.pipeline.Steps;
import java.util.List;
import java.util.Optional;

/// Makes one thumbnail, from the choice of the engines to its file.
final class Rendering {
  private final Codecs codecs;
  private final OriginalBytes original;
  private final Plan plan;
  private final Bounds bounds;

  Rendering(Codecs codecs, OriginalBytes original, Plan plan, Bounds bounds) {
    this.codecs = codecs;
    this.original = original;
    this.plan = plan;
    this.bounds = bounds;
  }

  Thumbnail run() throws ImageException, DeadlinePassedException {
    Optional<Thumbnail> fast = onFastLane();
    return fast.isPresent() ? fast.get() : byRaster();
  }

  /// Decodes the first frame, and returns its pixels before any step.
  Raster pixels() throws ImageException, DeadlinePassedException {
    try (Codecs.Prepared prepared = codecs.prepare(original, plan);
        MemoryBudget.Reservation _ = reserve(prepared.decoding().memory())) {
      return prepared.decoding().decode(bounds.deadline()).first().copy();
    }
  }

  /// Tries the fast lanes. The result is empty if none accepts the plan, or if its file is too
  /// large; the raster path then encodes at a lower quality. A recipe that asks for few bytes never
  /// takes one, because a lane would have to decode the original again.
  private Optional<Thumbnail> onFastLane() throws ImageException, DeadlinePassedException {
    if (plan.limit().isFromRecipe()) {
      return Optional.empty();
    }
    for (FastLane lane : codecs.lanes()) {
      Optional<FastLane.Job> job = lane.prepare(original, plan);
      if (job.isPresent() && bounds.memory().holds(job.get().memory())) {
        byte[] file = run(job.get());
        return file.length > plan.limit().bytes()
            ? Optional.empty()
            : Optional.of(thumbnail(file, lane.name()));
      }
    }
    return Optional.empty();
  }

  private byte[] run(FastLane.Job job) throws ImageException, DeadlinePassedException {
    try (MemoryBudget.Reservation _ = reserve(job.memory())) {
      return job.run(bounds.deadline());
    }
  }

  private MemoryBudget.Reservation reserve(MemoryEstimate memory)
      throws ImageException, DeadlinePassedException {
    bounds.trace().enter(Stage.QUEUE);
    MemoryBudget.Reservation reservation = bounds.memory().reserve(memory, bounds.deadline());
    bounds.trace().enter(Stage.RENDER);
    return reservation;
  }

  /// Decodes with the first decoder that accepts the file. If there is too little memory for all
  /// frames of an animation, only the first one is decoded.
  private Thumbnail byRaster() throws ImageException, DeadlinePassedException {
    Encoder encoder = encoder(plan);
    try (Codecs.Prepared prepared = codecs.prepare(original, plan)) {
      if (plan.frames() == 1 || bounds.memory().holds(memory(prepared.decoding(), encoder))) {
        return render(prepared.decoding(), encoder, prepared.decoder());
      }
    }
    return new Rendering(codecs, original, plan.still(), bounds).byRaster();
  }

  private Thumbnail render(Decoding decoding, Encoder encoder, Decoder decoder)
      throws ImageException, DeadlinePassedException {
    try (MemoryBudget.Reservation _ = reserve(memory(decoding, encoder))) {
      bounds.trace().enter(Stage.DECODE);
      Picture decoded = decoding.decode(bounds.deadline());
      bounds.trace().enter(Stage.STEPS);
      bounds.deadline().check();
      List<Step> steps =
          decoded.space().map(space -> space.steps(plan.steps())).orElseGet(plan::steps);
      Picture finished = Steps.apply(steps, decoded, bounds.deadline());
      bounds.trace().enter(Stage.ENCODE);
      byte[] file = QualityLadder.encode(encoder, finished, settled(finished), bounds.deadline());
      Thumbnail thumbnail = thumbnail(file, engine(decoder, encoder));
      return alternative(finished, decoder)
          .filter(other -> other.bytes().length < file.length)
          .orElse(thumbnail);
    }
  }

  /// Returns the thumbnail in the plan's second format, if the picture is a small drawing.
  private Optional<Thumbnail> alternative(Picture finished, Decoder decoder)
      throws ImageException, DeadlinePassedException {
    if (plan.alternative().isEmpty() || !Flatness.isFlat(finished.first())) {
      return Optional.empty();
    }
    ImageFormat format = plan.alternative().get();
    Encoder encoder = encoder(plan.writtenAs(format));
    byte[] file = encoder.encode(finished, Quality.usual(format), plan.effort(), bounds.deadline());
    return Optional.of(
        new Thumbnail(format, plan.layout().canvas(), file, engine(decoder, encoder)));
  }

  /// Returns the plan with the quality chosen by the pixels, if it is adaptive.
  private Plan settled(Picture finished) throws DeadlinePassedException {
    return plan.adaptive()
        ? plan.settledOn(AutoQuality.of(plan.output(), finished.first(), bounds.deadline()))
        : plan;
  }

  /// @throws IllegalArgumentException if this renderer does not write the format at all
  private Encoder encoder(Plan written) throws TooManyBytesException {
    Optional<String> refusal = Optional.empty();
    for (Encoder encoder : codecs.encoders()) {
      if (encoder.format() == written.output()) {
        refusal = encoder.refusal(written);
        if (refusal.isEmpty()) {
          return encoder;
        }
      }
    }
    throw new TooManyBytesException(
        refusal.orElseThrow(() ->
            new IllegalArgumentException(
                "This renderer writes "
                    + codecs.writes()
                    + ", not "
                    + written.output()
                    + ", which may need libvips")));
  }

  private MemoryEstimate memory(Decoding decoding, Encoder encoder) throws TooManyBytesException {
    MemoryEstimate written = encoder.memory(plan);
    if (plan.alternative().isPresent() && plan.pixels() <= Flatness.MAX_PIXELS) {
      Plan other = plan.writtenAs(plan.alternative().get());
      written = written.plus(encoder(other).memory(other));
    }
    return decoding
        .memory()
        .plus(Steps.memory(plan))
        .plus(written)
        .plus(QualityLadder.memory(plan))
        .plus(AutoQuality.memory(plan));
  }

  private static String engine(Decoder decoder, Encoder encoder) {
    return decoder.name().equals(encoder.name())
        ? decoder.name()
        : decoder.name() + "+" + encoder.name();
  }

  private Thumbnail thumbnail(byte[] file, String engine) {
    return new Thumbnail(plan.output(), plan.layout().canvas(), file, engine);
  }
}
