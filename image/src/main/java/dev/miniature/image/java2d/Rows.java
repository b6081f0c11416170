package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;

/// The rows of a file that our own code reads, in the order in which they are read.
interface Rows {
  /// The number of rows between two checks of the deadline.
  int BETWEEN_LOOKS = 16;

  /// Returns the layout of a pixel's samples.
  SampleLayout channels();

  /// Reads a row.
  ///
  /// @param y its index from the top; each is read once, from the first to the last
  /// @param samples receives the row in straight colours
  /// @throws BrokenImageException if the file ends before the row does
  void read(int y, byte[] samples) throws BrokenImageException;

  /// Reads and reduces all rows.
  static Samples shrunk(Job job, Rows rows) throws ImageException, DeadlinePassedException {
    Dimensions size = job.header().stored();
    BoxFilter shrinker = job.shrinker(rows.channels());
    byte[] samples = new byte[Math.multiplyExact(size.width(), rows.channels().count())];
    for (int y = 0; y < size.height(); y++) {
      if (y % BETWEEN_LOOKS == 0) {
        job.deadline().check();
      }
      rows.read(y, samples);
      shrinker.row(y, samples);
    }
    return shrinker.samples();
  }
}
