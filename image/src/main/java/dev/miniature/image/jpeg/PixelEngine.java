package dev.miniature.image.jpeg;

import dev.miniature.image.Dimensions;
import dev.miniature.jpeg.JpegPixels;
import dev.miniature.jpeg.JpegPlan;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Stop;
import dev.miniature.jpeg.read.StoppedException;

/// Makes pixels into memory that it keeps. Fresh memory for each picture costs a tenth more time,
/// from 6 MP to 720 pixels: the processor's caches do not know it.
final class PixelEngine {
  /// Bytes that are kept at most, those of a megapixel.
  private static final int MAX_KEPT = 3 << 20;

  private final JpegPixels core = new JpegPixels();
  private byte[] samples = {};

  /// Makes the pixels of one picture.
  ///
  /// @param size of the plan's canvas
  /// @return its samples, row by row, until the next one is made; there may be room for more behind
  ///   the last one
  byte[] pixels(JpegFile file, JpegPlan plan, Dimensions size, Stop stop)
      throws MalformedJpegException, StoppedException {
    int bytes = Math.toIntExact(size.pixels() * file.colours().channels());
    byte[] room = samples.length >= bytes ? samples : new byte[bytes];
    core.make(file, plan, stop, room);
    samples = room.length > MAX_KEPT ? samples : room;
    return room;
  }
}
