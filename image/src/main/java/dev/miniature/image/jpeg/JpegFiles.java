package dev.miniature.image.jpeg;

import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.jpeg.read.Arrival;
import dev.miniature.jpeg.read.JpegFile;
import dev.miniature.jpeg.read.MalformedJpegException;
import java.util.Optional;

/// Opens originals for the core.
final class JpegFiles {
  private JpegFiles() {}

  /// The bytes of an original as the core waits for them.
  private record Arriving(OriginalBytes original) implements Arrival {
    @Override
    public int await(int count) {
      return original.await(count);
    }

    @Override
    public void enough() {
      original.enough();
    }
  }

  /// Returns the file; empty if it is not a JPEG, or if its header is damaged, which other decoders
  /// can describe better.
  static Optional<JpegFile> open(OriginalBytes original, ImageHeader judged) {
    if (judged.format() != ImageFormat.JPEG) {
      return Optional.empty();
    }
    try {
      JpegFile file = JpegFile.open(original.atLeast(0), new Arriving(original));
      boolean isSame =
          file.frame().width() == judged.stored().width()
              && file.frame().height() == judged.stored().height();
      return isSame ? Optional.of(file) : Optional.empty();
    } catch (MalformedJpegException _) {
      return Optional.empty();
    }
  }
}
