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

/// Reads the header of any picture.
public final class ImageHeaders {
  private ImageHeaders() {}

  /// The format that a file begins like, or empty when it begins like no picture.
  public static Optional<ImageFormat> format(byte[] file) {
    return Magic.of(Bytes.of(file));
  }

  /// The format that a file begins like, if such files are read here. Nothing but its first bytes
  /// is looked at.
  ///
  /// @throws UnknownFormatException if it begins like no picture
  /// @throws SwitchedOffException if it begins like one of another format
  public static ImageFormat format(byte[] file, Decoders decoders)
      throws UnknownFormatException, SwitchedOffException {
    ImageFormat format = known(Bytes.of(file));
    decoders.check(format);
    return format;
  }

  /// What the header says.
  ///
  /// @throws UnknownFormatException if it is no picture, or a drawing (SVG) whose size no header
  ///   tells
  /// @throws BrokenImageException if it begins like one and its header makes no sense
  public static ImageHeader read(byte[] file) throws UnknownFormatException, BrokenImageException {
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

  /// What the header of a file says that decoders may be given.
  ///
  /// @throws UnknownFormatException if it is no picture, or only wraps one of another format
  /// @throws BrokenImageException if it begins like one and its header makes no sense
  /// @throws TooComplexException if it is built in a way that no picture needs and some decoder
  ///   pays dearly for
  public static ImageHeader judged(byte[] file)
      throws UnknownFormatException, BrokenImageException, TooComplexException {
    ImageHeader header = read(file);
    Complexity.check(file, header);
    return header;
  }

  /// Refuses a shape that no picture needs: what [#judged(byte\[\])] refuses of all others, for
  /// drawings, whose size only their reader can tell.
  ///
  /// @throws TooComplexException if a side, or the longer one by the shorter one, is beyond the
  ///   limits
  public static void checkShape(Dimensions size) throws TooComplexException {
    Complexity.checkShape(size);
  }

  private static ImageFormat known(Bytes bytes) throws UnknownFormatException {
    Optional<ImageFormat> format = Magic.of(bytes);
    if (format.isPresent()) {
      return format.get();
    }
    String message = "No picture that is read here; begins with " + beginning(bytes);
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
