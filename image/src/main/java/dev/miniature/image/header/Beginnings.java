package dev.miniature.image.header;

import dev.miniature.image.ArrivingBytes;
import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Decoders;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.OriginalBytes;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.UnknownFormatException;
import dev.miniature.jpeg.read.MalformedJpegException;
import dev.miniature.jpeg.read.Segments;
import java.util.Arrays;
import java.util.Optional;

/// Reads what the beginning of a file says, before the rest has arrived.
public final class Beginnings {
  /// The number of segments after which a JPEG is not judged early: a profile may have 255, and
  /// other metadata as many again.
  private static final int MAX_SEGMENTS = 1_000;

  private Beginnings() {}

  /// Returns the format, if it is enabled. Every format shows within the first
  /// [ArrivingBytes#FIRST] bytes.
  ///
  /// @throws UnknownFormatException if they match no known format
  /// @throws SwitchedOffException if the format is disabled
  public static ImageFormat format(OriginalBytes original, Decoders decoders)
      throws UnknownFormatException, SwitchedOffException {
    return ImageHeaders.format(first(original), decoders);
  }

  /// Returns the format, or empty if the first bytes match no known one.
  public static Optional<ImageFormat> format(OriginalBytes original) {
    return ImageHeaders.format(first(original));
  }

  /// Returns the header, as far as the beginning contains it. Its number of frames may be too
  /// small, and nothing is checked but the size.
  ///
  /// @return empty if only the whole file can tell
  public static Optional<ImageHeader> header(OriginalBytes original, ImageFormat format) {
    try {
      return switch (format) {
        case JPEG ->
            endsSoon(original, MAX_SEGMENTS)
                ? Optional.of(ImageHeaders.read(original.atLeast(0)))
                : Optional.empty();
        case PNG, GIF, WEBP, BMP, PSD, TGA, PCX, PNM ->
            Optional.of(ImageHeaders.read(first(original)));
        // Their sizes may stand anywhere.
        case AVIF, TIFF, ICNS, SVG -> Optional.empty();
      };
    } catch (UnknownFormatException | BrokenImageException | TooComplexException _) {
      // The whole file says why, and whether it is so.
      return Optional.empty();
    }
  }

  /// Waits for all segments of a JPEG up to its first scan, and returns the array of the whole
  /// file.
  public static byte[] jpeg(OriginalBytes original) {
    return endsSoon(original, Integer.MAX_VALUE) ? original.atLeast(0) : original.whole();
  }

  /// Waits for the segments of a JPEG, and returns whether a scan begins after at most this number
  /// of them.
  private static boolean endsSoon(OriginalBytes original, int most) {
    Segments segments = new Segments(original.atLeast(0), original::await, 0);
    try {
      int count = 0;
      while (count < most && segments.next()) {
        if (segments.marker() == JpegSegments.SOS) {
          return true;
        }
        count++;
      }
      return false;
    } catch (MalformedJpegException _) {
      return false;
    }
  }

  /// Returns whether the size and the complexity of a JPEG show before its first scan: whether it
  /// has one scan only, whose rows can be decoded as they arrive.
  public static boolean isOneScan(ImageHeader jpeg) {
    return jpeg.storage().together() < jpeg.stored().pixels();
  }

  private static byte[] first(OriginalBytes original) {
    byte[] file = original.atLeast(ArrivingBytes.FIRST);
    return file.length <= ArrivingBytes.FIRST ? file : Arrays.copyOf(file, ArrivingBytes.FIRST);
  }
}
