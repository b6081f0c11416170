package dev.miniature.image.java2d;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.header.BmpHeader;
import dev.miniature.image.header.Bytes;
import java.util.Optional;

/// Decodes BMP row by row.
final class BmpDecoding {
  private BmpDecoding() {}

  static Decoded decode(Job job) throws ImageException, DeadlinePassedException {
    Bytes file = Bytes.of(job.file());
    BmpHeader header = BmpHeader.read(file);
    job.requireSize(header.size());
    return new Decoded(Rows.shrunk(job, new BmpRows(file, header)), Optional.empty());
  }
}
