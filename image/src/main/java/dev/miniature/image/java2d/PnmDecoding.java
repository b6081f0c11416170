package dev.miniature.image.java2d;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.PnmHeader;
import java.util.Optional;

/// Decodes portable anymaps row by row.
final class PnmDecoding {
  private PnmDecoding() {}

  static Decoded decode(Job job) throws ImageException, DeadlinePassedException {
    Bytes file = Bytes.of(job.file());
    PnmHeader header = PnmHeader.read(file);
    job.requireSize(header.size());
    return new Decoded(Rows.shrunk(job, new PnmRows(file, header)), Optional.empty());
  }
}
