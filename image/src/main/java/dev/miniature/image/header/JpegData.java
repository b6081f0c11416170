package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import dev.miniature.image.DeadlinePassedException;
import dev.miniature.jpeg.read.JpegDecoder;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.StoppedException;

/// Checks that the data of a JPEG is complete, for a decoder that does not report it.
///
/// libvips checks for libjpeg's warnings before each strip of eight rows, and so not after the last
/// one. Missing data becomes grey; in a picture that is decoded at an eighth, that may be 64 rows.
public final class JpegData {
  private JpegData() {}

  /// Parses the data of a sequential file. A progressive file is read to its end before its first
  /// strip, and rare codings are not supported.
  ///
  /// @throws BrokenImageException if it is damaged or truncated
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
