package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.UnknownFormatException;
import java.util.Locale;

/// The header of a ZSoft PCX (Technical Reference Manual, revision 5).
///
/// @param size the size in pixels
/// @param version the version of the program that wrote it
/// @param packed whether the data is run-length encoded
/// @param bits bits per pixel in one plane
/// @param planes the number of planes; each row has one line per plane
/// @param lineBytes the length of a line, which may be longer than its pixels
public record PcxHeader(
    Dimensions size, int version, boolean packed, int bits, int planes, int lineBytes) {
  /// The length of the header; the pixels follow.
  public static final int LENGTH = 128;

  /// The offset of the palette of sixteen colours, three bytes each.
  public static final int COLOURS_AT = 16;

  /// Returns whether this looks like a PCX. The magic number is only a line feed, so the three
  /// bytes after it must be valid too.
  static boolean looksLikeOne(Bytes file) {
    try {
      return file.holds(0, LENGTH)
          && file.u8(0) == 10
          && file.u8(1) <= 5
          && file.u8(2) <= 1
          && Integer.bitCount(file.u8(3)) == 1
          && file.u8(3) <= 8;
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// Reads the header.
  ///
  /// @throws UnknownFormatException if the number and depth of its planes is not supported
  /// @throws BrokenImageException if its lines are too short for its width
  public static PcxHeader read(Bytes file) throws BrokenImageException, UnknownFormatException {
    Dimensions size =
        Sizes.of(
            file.u16le(8) - (long) file.u16le(4) + 1, file.u16le(10) - (long) file.u16le(6) + 1);
    PcxHeader header =
        new PcxHeader(size, file.u8(1), file.u8(2) == 1, file.u8(3), file.u8(65), file.u16le(66));
    header.requireRead();
    if (header.lineBytes < Math.ceilDiv(size.width() * header.bits, Byte.SIZE)) {
      throw new BrokenImageException(
          String.format(
              Locale.ROOT, "A PCX of %s whose lines have %d bytes", size, header.lineBytes));
    }
    return header;
  }

  /// Returns whether pixels are palette indices, assembled from the planes.
  public boolean isIndexed() {
    return bits * planes <= 8;
  }

  private void requireRead() throws UnknownFormatException {
    boolean read =
        switch (bits) {
          case 1 -> planes >= 1 && planes <= 4;
          case 2, 4 -> planes == 1;
          case 8 -> planes == 1 || planes == 3 || planes == 4;
          default -> false;
        };
    if (!read) {
      throw new UnknownFormatException(
          "a PCX picture of a rare kind",
          String.format(Locale.ROOT, "A PCX of %d planes of %d bits", planes, bits));
    }
  }

  ImageHeader header() {
    boolean alpha = !isIndexed() && planes == 4;
    return new ImageHeader(
        ImageFormat.PCX,
        size,
        Orientation.UPRIGHT,
        1,
        alpha,
        PixelStorage.inRows(size, alpha ? 4 : 3, Byte.SIZE));
  }
}
