package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import org.jspecify.annotations.Nullable;

/// Reads the header of a JPEG.
final class JpegHeader {
  private JpegHeader() {}

  static ImageHeader read(Bytes file) throws BrokenImageException {
    JpegSegments segments = new JpegSegments(file);
    @Nullable JpegFrame frame = null;
    @Nullable Orientation orientation = null;
    while (segments.next()) {
      if (segments.isFrame() && frame == null) {
        frame = JpegFrame.read(file, segments);
      } else if (orientation == null && segments.isApplication(1, "Exif\0")) {
        orientation = ExifOrientation.of(file.slice(segments.start(), segments.length()));
      }
    }
    if (frame == null) {
      throw new BrokenImageException("A JPEG that does not tell its size");
    }
    return new ImageHeader(
        ImageFormat.JPEG,
        frame.size(),
        orientation == null ? Orientation.UPRIGHT : orientation,
        1,
        false);
  }
}
