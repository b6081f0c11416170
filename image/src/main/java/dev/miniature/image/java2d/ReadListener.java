package dev.miniature.image.java2d;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Deadline;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/// Watches a reader: stops it at the deadline, and records whether it filled in missing pixels.
final class ReadListener implements IIOReadProgressListener, IIOReadWarningListener {
  private final ImageReader reader;
  private final Deadline deadline;
  private boolean endedEarly;

  ReadListener(ImageReader reader, Deadline deadline) {
    this.reader = reader;
    this.deadline = deadline;
  }

  /// Stops the reader if the deadline has passed.
  void check() {
    if (deadline.hasPassed()) {
      reader.abort();
    }
  }

  /// @throws BrokenImageException if the file ended before its picture did
  void refuseMissingPixels() throws BrokenImageException {
    if (endedEarly) {
      throw new BrokenImageException("Ends before all pixels were read");
    }
  }

  /// Records libjpeg's warning about missing pixels, which it fills with grey. Its texts have been
  /// the same since 1994: "premature end of data segment", "Premature end of JPEG file".
  @Override
  public void warningOccurred(ImageReader source, String warning) {
    endedEarly |= warning.toLowerCase(Locale.ROOT).contains("premature end");
  }

  @Override
  public void imageProgress(ImageReader source, float percentageDone) {
    check();
  }

  @Override
  public void imageStarted(ImageReader source, int imageIndex) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}

  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

  @Override
  public void thumbnailProgress(ImageReader source, float percentageDone) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}
}
