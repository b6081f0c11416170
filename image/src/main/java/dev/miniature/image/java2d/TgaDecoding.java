package dev.miniature.image.java2d;

import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.ImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.TgaHeader;
import java.util.Optional;

/// Decodes TGA row by row.
final class TgaDecoding {
  private TgaDecoding() {}

  static Decoded decode(Job job) throws ImageException, DeadlinePassedException {
    Bytes file = Bytes.of(job.file());
    TgaHeader header = TgaHeader.read(file);
    job.requireSize(header.size());
    return new Decoded(Rows.shrunk(job, new TgaRows(file, header)), Optional.empty());
  }
}
