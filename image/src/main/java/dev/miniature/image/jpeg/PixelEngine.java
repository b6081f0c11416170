package dev.miniature.image.jpeg;

import dev.miniature.image.Dimensions;
import dev.miniature.jpeg.JpegPixels;
import dev.miniature.jpeg.JpegPlan;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;

/// Decodes pixels into memory that it reuses. New memory for each picture, which is not in the CPU
/// caches, costs a tenth more time from 6 MP to 720 pixels.
final class PixelEngine {
  /// The maximum number of bytes that are kept, those of a megapixel.
  private static final int MAX_KEPT = 3 << 20;

  private final JpegPixels core = new JpegPixels();
  private byte[] samples = {};

  /// Decodes the pixels of one picture.
  ///
  /// @param size the size of the plan's canvas
  /// @return its samples row by row, valid until the next call; the array may be longer
  byte[] pixels(JpegFile file, JpegPlan plan, Dimensions size, Stop stop)
      throws MalformedJpegException, StoppedException {
    int bytes = Math.toIntExact(size.pixels() * file.colours().channels());
    byte[] room = samples.length >= bytes ? samples : new byte[bytes];
    core.make(file, plan, stop, room);
    samples = room.length > MAX_KEPT ? samples : room;
    return room;
  }
}
