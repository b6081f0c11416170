package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.jpeg.read.JpegDecoder;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.StoppedException;

/// Whether the data of a JPEG is all there, for a decoder that does not tell.
///
/// libvips looks for what libjpeg complains of before each strip of eight rows, and so not after
/// the last. What is missing there comes out grey; of a picture that is shrunk by eight while it is
/// decoded, that may be 64 rows.
public final class JpegData {
  private JpegData() {}

  /// Goes through the data of a sequential file. A progressive one is read to its end before its
  /// first strip, and of rare codings nothing is known.
  ///
  /// @throws BrokenImageException if it is damaged or cut off
  /// @throws DeadlinePassedException if it took too long
  public static void check(byte[] jpeg, Deadline deadline)
      throws BrokenImageException, DeadlinePassedException {
    try {
      JpegFile file = JpegFile.open(jpeg);
      if (file.refusal().isEmpty() && !file.frame().isProgressive()) {
        new JpegDecoder().readThrough(file, deadline::hasPassed);
      }
    } catch (MalformedJpegException malformed) {
      throw new BrokenImageException(String.valueOf(malformed.getMessage()), malformed);
    } catch (StoppedException _) {
      throw new DeadlinePassedException();
    }
  }
}
