package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Decoders;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.SwitchedOffException;
import dev.miniature.image.TooComplexException;
import dev.miniature.image.UnknownFormatException;
import java.util.Locale;
import java.util.Optional;

/// Detects formats and reads headers.
public final class ImageHeaders {
  private ImageHeaders() {}

  /// Returns the format that the first bytes of a file indicate, or empty if they match no known
  /// one.
  public static Optional<ImageFormat> format(byte[] file) {
    return Magic.of(Bytes.of(file));
  }

  /// Returns the format that the first bytes of a file indicate, if it is enabled.
  ///
  /// @throws UnknownFormatException if they match no known format
  /// @throws SwitchedOffException if the format is disabled
  public static ImageFormat format(byte[] file, Decoders decoders)
      throws UnknownFormatException, SwitchedOffException {
    ImageFormat format = known(Bytes.of(file));
    decoders.check(format);
    return format;
  }

  /// Reads the header.
  ///
  /// @throws UnknownFormatException if the format is unknown, or if it is an SVG drawing, whose
  ///   header does not contain the size
  /// @throws BrokenImageException if the format is known but the header is invalid
  /// @throws TooComplexException if it has more parts than real pictures have
  public static ImageHeader read(byte[] file)
      throws UnknownFormatException, BrokenImageException, TooComplexException {
    Bytes bytes = Bytes.of(file);
    return switch (known(bytes)) {
      case JPEG -> JpegHeader.read(bytes);
      case PNG -> PngHeader.read(bytes);
      case GIF -> GifHeader.read(bytes).header();
      case WEBP -> WebpHeader.read(bytes).header();
      case AVIF -> AvifHeader.read(bytes);
      case BMP -> BmpHeader.read(bytes).header();
      case TIFF -> TiffHeader.read(bytes);
      case PSD -> PsdHeader.read(bytes);
      case ICNS -> IcnsHeader.read(bytes);
      case TGA -> TgaHeader.read(bytes).header();
      case PCX -> PcxHeader.read(bytes).header();
      case PNM -> PnmHeader.read(bytes).header();
      case SVG -> throw new UnknownFormatException("an SVG drawing", "SVG has no pixels");
    };
  }

  /// Reads the header and checks that decoders may be given the file.
  ///
  /// @throws UnknownFormatException if the format is unknown, or if the file only wraps another
  ///   format
  /// @throws BrokenImageException if the format is known but the header is invalid
  /// @throws TooComplexException if the file has a property that no real picture needs but that is
  ///   expensive for some decoder
  public static ImageHeader judged(byte[] file)
      throws UnknownFormatException, BrokenImageException, TooComplexException {
    ImageHeader header = read(file);
    Complexity.check(file, header);
    return header;
  }

  /// Reads the header of a JPEG and checks everything that stands before its first scan. Its
  /// decoder counts the scans. Nothing after the header of the first scan is read.
  ///
  /// @throws BrokenImageException if the header is invalid
  /// @throws TooComplexException as for [#judged(byte\[\])]
  public static ImageHeader judgedUpToScans(byte[] jpeg)
      throws UnknownFormatException, BrokenImageException, TooComplexException {
    ImageHeader header = read(jpeg);
    Complexity.checkUpToScans(jpeg, header);
    return header;
  }

  /// Returns what a file is that no decoder accepts although its format is read, in words that
  /// complete the sentence "The original is …".
  public static String rareKind(byte[] file, ImageFormat format) throws BrokenImageException {
    return format == ImageFormat.JPEG
        ? JpegFrame.first(Bytes.of(file)).kind()
        : "a picture in the format " + format + " of a rare kind";
  }

  /// Checks the shape of a drawing, whose size only its reader can determine. [#judged(byte\[\])]
  /// checks the shape of all other formats.
  ///
  /// @throws TooComplexException if a side, or the ratio of the longer to the shorter side, exceeds
  ///   the limits
  public static void checkShape(Dimensions size) throws TooComplexException {
    Complexity.checkShape(size);
  }

  private static ImageFormat known(Bytes bytes) throws UnknownFormatException {
    Optional<ImageFormat> format = Magic.of(bytes);
    if (format.isPresent()) {
      return format.get();
    }
    String message = "Not a supported picture; begins with " + beginning(bytes);
    throw UnreadFormats.rawTiff(bytes)
        .or(() -> UnreadFormats.of(bytes))
        .map(kind -> new UnknownFormatException(kind, message))
        .orElseGet(() -> new UnknownFormatException(message));
  }

  private static String beginning(Bytes bytes) {
    if (bytes.size() == 0) {
      return "nothing";
    }
    StringBuilder hex = new StringBuilder();
    try {
      for (int i = 0; i < Math.min(8, bytes.size()); i++) {
        hex.append(String.format(Locale.ROOT, "%02x", bytes.u8(i)));
      }
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
    return hex.toString();
  }
}
