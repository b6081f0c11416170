package dev.miniature.fuzz.anatomy;

import dev.miniature.image.ImageFormat;
import java.io.ByteArrayOutputStream;
import java.util.List;

/// Takes the files of a format apart and puts them together again.
public interface Anatomy {

  /// The pieces of a file, in their order. A damaged file has fewer, and the rest is the last one.
  List<Piece> taken(byte[] file);

  /// The file of these pieces, which may be any of the same format, in any order. Lengths and check
  /// sums are put right, but for those that were forged.
  byte[] joined(List<Piece> pieces);

  /// That of `format`.
  ///
  /// @param deep whether compressed rows are pieces too, and compressed again
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

  /// The pieces one behind the other, as they are.
  static byte[] chained(List<Piece> pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    pieces.forEach(piece -> all.writeBytes(piece.bytes()));
    return all.toByteArray();
  }
}
