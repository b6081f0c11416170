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

/// Encodes a thumbnail at the requested quality, and at lower ones if the file is too large. It
/// encodes again, and never decodes again.
final class QualityLadder {
  private QualityLadder() {}

  /// Returns the file of a picture, of at most as many bytes as the plan allows.
  ///
  /// @throws TooManyBytesException if the file is larger at every acceptable quality
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
