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
/// SSIMULACRA2 against its own pixels, without encoding it: the loss of a JPEG is estimated from
/// its coefficients, and a table gives the qualities of WebP and AVIF that score the same.
///
/// `bench/auto-quality.py` fitted the numbers, and docs/decisions/0012 has the results.
public final class AutoQuality {
  /// The target score. Photographs then take 0.98 of their bytes at quality 80.
  private static final double FLOOR = 62;

  /// The range of JPEG qualities. Above 89, chroma has full size.
  private static final int LOWEST = 60;

  private static final int HIGHEST = 89;

  private static final double CONSTANT = -8.23;
  private static final double PER_LUMA = -8.40;
  private static final double PER_CHROMA = -13.09;

  /// The range of chroma losses for which the constants were fitted.
  private static final double LEAST_CHROMA = 0.006;

  private static final double MOST_CHROMA = 0.042;

  private AutoQuality() {}

  /// Returns the quality for a picture.
  ///
  /// @param format one that [Quality#isOpen(ImageFormat)]
  /// @param raster the pixels to encode
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

  /// Returns the memory that this takes for a plan: nothing if its quality is fixed.
  public static MemoryEstimate memory(Plan plan) {
    long pixels = plan.layout().canvas().pixels();
    return new MemoryEstimate(
        plan.adaptive() ? QuantisationLoss.memory(pixels) + 3 * pixels : 0, 0);
  }
}
