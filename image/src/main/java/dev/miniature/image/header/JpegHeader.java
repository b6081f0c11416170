package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.UnknownFormatException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the header of a JPEG.
final class JpegHeader {
  private static final int JPEG_LS = 0xF7;

  private JpegHeader() {}

  static ImageHeader read(Bytes file) throws UnknownFormatException, BrokenImageException {
    JpegSegments segments = new JpegSegments(file);
    @Nullable JpegFrame frame = null;
    @Nullable Orientation orientation = null;
    while (segments.next()) {
      checkKind(segments.marker());
      if (segments.isFrame() && frame == null) {
        frame = JpegFrame.read(file, segments);
      } else if (orientation == null && segments.isApplication(1, "Exif\0")) {
        orientation = ExifOrientation.of(file.slice(segments.start(), segments.length()));
      }
    }
    if (frame == null) {
      throw new BrokenImageException("A JPEG that does not declare its size");
    }
    if (!frame.isForLibvips() && !frame.isForJava()) {
      throw new UnknownFormatException(frame.kind(), "No decoder reads " + frame);
    }
    return new ImageHeader(
        ImageFormat.JPEG,
        frame.size(),
        orientation == null ? Orientation.UPRIGHT : orientation,
        1,
        false,
        storage(file, segments, frame));
  }

  /// Rejects codings that no decoder here supports: hierarchical, and lossless with arithmetic
  /// coding (T.81, table B.1). Also rejects JPEG-LS (T.87), which only begins like a JPEG.
  private static void checkKind(int marker) throws UnknownFormatException {
    switch (marker) {
      case 0xC5, 0xC6, 0xC7, 0xCB, 0xCD, 0xCE, 0xCF, 0xDE ->
          throw new UnknownFormatException(
              "a JPEG of a rare kind", String.format(Locale.ROOT, "A JPEG of kind %02x", marker));
      case JPEG_LS -> throw new UnknownFormatException("a JPEG-LS picture", "A JPEG-LS");
      default -> {}
    }
  }

  /// Returns the storage. If there are several scans, coefficients are held until the last one.
  /// Rare codings count as such a file too, because some decoders hold them whole.
  private static PixelStorage storage(Bytes file, JpegSegments scan, JpegFrame frame)
      throws BrokenImageException {
    boolean severalScans = scan.length() > 0 && file.u8(scan.start()) < frame.components();
    boolean whole = frame.isProgressive() || severalScans || !frame.isCommon();
    Dimensions size = frame.size();
    return new PixelStorage(
        frame.components(),
        frame.precision(),
        frame.samples(),
        whole ? size.pixels() : size.width());
  }
}
