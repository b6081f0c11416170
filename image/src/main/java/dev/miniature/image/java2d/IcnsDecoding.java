package dev.miniature.image.java2d;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.IcnsHeader;
import java.io.IOException;

/// Decodes the largest picture of an Apple icon, which is a PNG in current icons.
final class IcnsDecoding {
  private IcnsDecoding() {}

  static Decoded decode(Job job) throws IOException, ImageException, DeadlinePassedException {
    Bytes png = IcnsHeader.png(job.file());
    if (png.size() == 0) {
      return WholeDecoding.decode(job);
    }
    return PngDecoding.decode(
        new Job(png.copy(0, png.size()), job.header(), job.window(), job.deadline()));
  }
}
