package dev.miniature.image.jpeg;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.MemoryEstimate;
import dev.miniature.image.Rgb;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Quality;
import dev.miniature.image.pipeline.Raster;
import dev.miniature.image.pipeline.Step;
import dev.miniature.image.pipeline.Steps;
import dev.miniature.jpeg.QuantisationLoss;
import java.util.List;

/// Finds the lowest quality at which a thumbnail is expected to score [#FLOOR] points of
/// SSIMULACRA2 beside its pixels. Nothing is encoded for that: a JPEG's loss is told by its
/// coefficients, and WebP and AVIF follow by a table of qualities that score alike.
///
/// `bench/auto-quality.py` fitted the numbers, and docs/decisions/0012 has the results.
public final class AutoQuality {
  /// The score that is wanted. With it photographs take 0.98 of the bytes that they take at quality
  /// 80.
  private static final double FLOOR = 62;

  /// The qualities of a JPEG between which is chosen. With more than 89 chroma has full size.
  private static final int LOWEST = 60;

  private static final int HIGHEST = 89;

  private static final double CONSTANT = -8.23;
  private static final double PER_LUMA = -8.40;
  private static final double PER_CHROMA = -13.09;

  /// The losses of chroma between which the numbers were fitted.
  private static final double LEAST_CHROMA = 0.006;

  private static final double MOST_CHROMA = 0.042;

  private AutoQuality() {}

  /// Returns the quality for a picture.
  ///
  /// @param format one that [Quality#isOpen(ImageFormat)]
  /// @param raster the pixels that are going to be encoded
  /// @throws DeadlinePassedException if it took too long
  public static int of(ImageFormat format, Raster raster, Deadline deadline)
      throws DeadlinePassedException {
    Raster opaque = Steps.apply(List.of(new Step.Flatten(Rgb.WHITE)), raster, deadline);
    QuantisationLoss loss =
        new QuantisationLoss(
            opaque.samples(),
            opaque.size().width(),
            opaque.size().height(),
            opaque.format().channels());
    return Quality.alike(format, ofJpeg(loss));
  }

  private static int ofJpeg(QuantisationLoss loss) {
    double chroma = Math.clamp(loss.ofHalvedChroma(), LEAST_CHROMA, MOST_CHROMA);
    double most = Math.exp((FLOOR - CONSTANT - PER_CHROMA * Math.log(chroma)) / PER_LUMA);
    int low = LOWEST;
    int high = HIGHEST;
    while (low < high) {
      int middle = (low + high) / 2;
      if (loss.ofLuma(middle) <= most) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// Returns what that takes for a plan: nothing where the quality is known.
  public static MemoryEstimate memory(Plan plan) {
    long pixels = plan.layout().canvas().pixels();
    return new MemoryEstimate(
        plan.adaptive() ? QuantisationLoss.memory(pixels) + 3 * pixels : 0, 0);
  }
}
