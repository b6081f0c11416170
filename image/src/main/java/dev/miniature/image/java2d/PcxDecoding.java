package dev.miniature.image.java2d;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.PcxHeader;
import java.util.Optional;

/// Decodes PCX row by row.
final class PcxDecoding {
  private PcxDecoding() {}

  static Decoded decode(Job job) throws ImageException, DeadlinePassedException {
    Bytes file = Bytes.of(job.file());
    PcxHeader header = PcxHeader.read(file);
    job.requireSize(header.size());
    return new Decoded(Rows.shrunk(job, new PcxRows(file, header)), Optional.empty());
  }
}
