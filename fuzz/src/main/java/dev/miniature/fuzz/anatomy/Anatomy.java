package dev.miniature.fuzz.anatomy;

import dev.miniature.image.ImageFormat;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Splits the files of a format into pieces and joins them again.
public interface Anatomy {

  /// Returns the pieces of a file in order. For a damaged file there are fewer, and the last one
  /// contains the rest.
  List<Piece> taken(byte[] file);

  /// Joins pieces, which may come from any files of the format, in any order. Lengths and checksums
  /// are corrected, except forged ones.
  byte[] joined(List<Piece> pieces);

  /// Returns the anatomy of `format`.
  ///
  /// @param deep whether compressed rows are split too, and compressed again
  static Anatomy of(ImageFormat format, boolean deep) {
    return switch (format) {
      case JPEG -> new JpegAnatomy();
      case PNG -> new PngAnatomy(deep);
      case GIF -> new GifAnatomy();
      case WEBP -> new RiffAnatomy();
      case AVIF -> new BoxAnatomy();
      case TIFF -> new TiffAnatomy();
      case ICNS -> new IcnsAnatomy();
      case PSD -> new PsdAnatomy();
      case PNM -> new PnmAnatomy();
      case SVG -> new SvgAnatomy();
      case BMP -> Headed.BMP;
      case TGA -> Headed.TGA;
      case PCX -> Headed.PCX;
    };
  }

  /// Concatenates pieces unchanged.
  static byte[] chained(List<Piece> pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(piece -> all.writeBytes(piece.bytes()));
    return all.toByteArray();
  }
}
