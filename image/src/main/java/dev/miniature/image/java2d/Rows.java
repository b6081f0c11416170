package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageException;

/// The rows of a file that is read here, in the order in which they are looked at.
interface Rows {
  /// How many rows are read between two looks at the clock.
  int BETWEEN_LOOKS = 16;

  /// What the samples of a pixel are.
  SampleLayout channels();

  /// Reads a row.
  ///
  /// @param y its number, counted from the top; each is asked for once, from the first to the last
  /// @param samples where it goes; colours are not multiplied with alpha
  /// @throws BrokenImageException if the file ends before the row does
  void read(int y, byte[] samples) throws BrokenImageException;

  /// Shrinks all rows, one by one.
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
