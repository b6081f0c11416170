package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;
import dev.miniature.image.header.Bytes;
import dev.miniature.image.header.EmbeddedProfile;
import dev.miniature.image.header.PngChunks;
import dev.miniature.image.header.PngEncoding;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;

/// Decodes PNG row by row, so that a large one takes no more memory than a small one. The JDK's
/// reader holds the whole picture, processes 16-bit and transparent pictures pixel by pixel, and
/// inflates ancillary chunks of any size.
final class PngDecoding {
  private static final int ROWS_BETWEEN_LOOKS = 16;

  private PngDecoding() {}

  static Decoded decode(Job job) throws ImageException, DeadlinePassedException {
    Bytes file = Bytes.of(job.file());
    PngChunks chunks = new PngChunks(file);
    PngPixels pixels = PngPixels.read(file, chunks);
    job.requireSize(pixels.size());
    BoxFilter shrinker = job.shrinker(pixels.channels());
    try (PngRows rows = new PngRows(job.file(), chunks, pixels.step())) {
      if (pixels.isInterlaced()) {
        interlaced(job, pixels, rows, shrinker);
      } else {
        plain(job, pixels, rows, shrinker);
      }
    } catch (DataFormatException broken) {
      throw new BrokenImageException("A PNG whose pixels cannot be inflated", broken);
    }
    return new Decoded(
        shrinker.samples(),
        Profiles.of(profile(job.file()), pixels.channels()),
        PngEncoding.of(job.file()),
        false);
  }

  private static Optional<byte[]> profile(byte[] file) {
    return PngEncoding.overrulesProfile(file) ? Optional.empty() : EmbeddedProfile.ofPng(file);
  }

  private static void plain(Job job, PngPixels pixels, PngRows rows, RowSink sink)
      throws BrokenImageException, DataFormatException, DeadlinePassedException {
    Dimensions size = job.header().stored();
    byte[] samples = new byte[Math.multiplyExact(size.width(), pixels.channels().count())];
    int length = pixels.rowBytes(size.width());
    byte[] previous = new byte[length];
    byte[] row = new byte[length];
    for (int y = 0; y < size.height(); y++) {
      if (y % ROWS_BETWEEN_LOOKS == 0) {
        job.deadline().check();
      }
      rows.next(previous, row, length);
      pixels.expand(row, size.width(), samples);
      sink.row(y, samples);
      byte[] done = previous;
      previous = row;
      row = done;
    }
  }

  /// Decodes an interlaced picture. Its seven passes, each finer than the one before (Adam7), are
  /// combined before the first row is reduced.
  private static void interlaced(Job job, PngPixels pixels, PngRows rows, RowSink sink)
      throws ImageException, DataFormatException, DeadlinePassedException {
    Dimensions size = job.header().stored();
    int count = pixels.channels().count();
    byte[] whole = new byte[Math.toIntExact(size.pixels() * count)];
    for (Adam7 pass : Adam7.values()) {
      pass(job, pixels, rows, pass, whole);
    }
    int length = size.width() * count;
    for (int y = 0; y < size.height(); y++) {
      sink.row(y, Arrays.copyOfRange(whole, y * length, (y + 1) * length));
    }
  }

  private static void pass(Job job, PngPixels pixels, PngRows rows, Adam7 pass, byte[] whole)
      throws BrokenImageException, DataFormatException, DeadlinePassedException {
    Dimensions size = job.header().stored();
    int width = pass.columns(size.width());
    if (width == 0) {
      return;
    }
    int count = pixels.channels().count();
    int length = pixels.rowBytes(width);
    byte[] samples = new byte[width * count];
    byte[] previous = new byte[length];
    byte[] row = new byte[length];
    for (int y = pass.top(); y < size.height(); y += pass.down()) {
      job.deadline().check();
      rows.next(previous, row, length);
      pixels.expand(row, width, samples);
      int to = (y * size.width() + pass.left()) * count;
      for (int from = 0; from < samples.length; from += count, to += pass.across() * count) {
        System.arraycopy(samples, from, whole, to, count);
      }
      byte[] done = previous;
      previous = row;
      row = done;
    }
  }
}
