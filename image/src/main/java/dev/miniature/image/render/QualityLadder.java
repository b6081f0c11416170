package dev.miniature.image.render;

import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.TooManyBytesException;
import dev.miniature.image.pipeline.Encoder;
import dev.miniature.image.pipeline.Picture;
import dev.miniature.image.pipeline.Plan;
import dev.miniature.image.pipeline.Quality;
import java.util.Locale;

/// Writes a thumbnail the way asked for, and at a lower quality where that gives too many bytes. It
/// encodes again, and never decodes again.
final class QualityLadder {
  private QualityLadder() {}

  /// The file of a picture, of at most as many bytes as the plan has room for.
  ///
  /// @throws TooManyBytesException if it has more at every quality worth sending
  static byte[] climbDown(Encoder encoder, Picture picture, Plan plan, Deadline deadline)
      throws ImageException, DeadlinePassedException {
    int bytes = 0;
    for (int quality : Quality.ladder(plan.output(), plan.quality())) {
      deadline.check();
      byte[] file = encoder.encode(picture, quality, deadline);
      if (file.length <= plan.maxBytes()) {
        return file;
      }
      bytes = file.length;
    }
    throw new TooManyBytesException(
        String.format(Locale.ROOT, "%,d bytes, and there is room for %,d", bytes, plan.maxBytes()));
  }
}
