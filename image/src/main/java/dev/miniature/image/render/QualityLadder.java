package dev.miniature.image.render;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.pipeline.ColourQuantiser;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Quality;
import java.util.ArrayList;
import java.util.List;

/// Encodes a thumbnail at the requested quality, and at lower ones if the file is too large. It
/// never decodes again.
///
/// If only the caller's limit is exceeded, it tries the qualities in turn. If the recipe limits the
/// bytes, it finds the best quality that fits by binary search, because files grow with quality.
final class QualityLadder {
  /// The palette sizes for a PNG with a limit of bytes; otherwise PNG is lossless.
  private static final List<Integer> PNG_COLOURS = List.of(256, 128, 64, 32, 16, 8);

  private final Encoder encoder;
  private final Picture picture;
  private final Plan plan;
  private final Deadline deadline;

  private QualityLadder(Encoder encoder, Picture picture, Plan plan, Deadline deadline) {
    this.encoder = encoder;
    this.picture = picture;
    this.plan = plan;
    this.deadline = deadline;
  }

  /// Returns the file of a picture, of at most as many bytes as the plan allows.
  ///
  /// @throws TooManyBytesException if the file is larger at every acceptable quality
  static byte[] encode(Encoder encoder, Picture picture, Plan plan, Deadline deadline)
      throws ImageException, DeadlinePassedException {
    QualityLadder ladder = new QualityLadder(encoder, picture, plan, deadline);
    return switch (plan.limit().reason()) {
      case RECIPE -> ladder.bestByBisection(ladder.fineRungs());
      case CALLER ->
          ladder.firstThatFits(ladder.rungs(Quality.ladder(plan.output(), plan.quality())));
    };
  }

  /// Returns the peak memory in addition to the picture and the encoder's own.
  static MemoryEstimate memory(Plan plan) {
    boolean reduces = plan.limit().isFromRecipe() && plan.output() == ImageFormat.PNG;
    return new MemoryEstimate(reduces ? ColourQuantiser.memory(plan.pixels()) : 0, 0);
  }

  /// One way to write the picture.
  private interface Rung {
    byte[] file() throws ImageException, DeadlinePassedException;
  }

  private List<Rung> rungs(List<Integer> qualities) {
    List<Rung> rungs = new ArrayList<>();
    for (int quality : qualities) {
      rungs.add(() -> encoder.encode(picture, quality, plan.effort(), deadline));
    }
    return rungs;
  }

  private List<Rung> fineRungs() {
    if (plan.output() != ImageFormat.PNG) {
      return rungs(Quality.fineLadder(plan.output(), plan.quality()));
    }
    List<Rung> rungs = rungs(List.of(plan.quality()));
    for (int colours : PNG_COLOURS) {
      rungs.add(() -> {
        Picture few =
            Picture.still(ColourQuantiser.of(picture.first(), colours), true, picture.space());
        return encoder.encode(few, plan.quality(), plan.effort(), deadline);
      });
    }
    return rungs;
  }

  private byte[] firstThatFits(List<Rung> rungs) throws ImageException, DeadlinePassedException {
    int bytes = 0;
    for (Rung rung : rungs) {
      byte[] file = file(rung);
      if (fits(file)) {
        return file;
      }
      bytes = file.length;
    }
    throw tooMany(bytes);
  }

  /// Returns the file of the highest rung that fits, which usually is the first; the others are
  /// searched by halves.
  private byte[] bestByBisection(List<Rung> rungs) throws ImageException, DeadlinePassedException {
    byte[] best = file(rungs.getFirst());
    int smallest = best.length;
    int from = 1;
    int to = fits(best) ? 0 : rungs.size() - 1;
    while (from <= to) {
      int middle = (from + to) / 2;
      byte[] file = file(rungs.get(middle));
      if (fits(file)) {
        best = file;
        to = middle - 1;
      } else {
        from = middle + 1;
      }
      smallest = Math.min(smallest, file.length);
    }
    if (!fits(best)) {
      throw tooMany(smallest);
    }
    return best;
  }

  private byte[] file(Rung rung) throws ImageException, DeadlinePassedException {
    deadline.check();
    return rung.file();
  }

  private boolean fits(byte[] file) {
    return file.length <= plan.limit().bytes();
  }

  private TooManyBytesException tooMany(int smallest) {
    return new TooManyBytesException(
        new TooManyBytesException.Excess(
            smallest, plan.limit().bytes(), plan.layout().canvas(), plan.limit().isFromRecipe()));
  }
}
