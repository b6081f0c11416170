package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.UnknownFormatException;

/// The header of a Truevision TGA (TGA File Format Specification, version 2.0).
///
/// @param size the size in pixels
/// @param kind what a pixel is
/// @param bits bits per stored pixel
/// @param alpha whether the highest bits of a colour are opacity
/// @param packed whether the data is run-length encoded
/// @param palette the palette; empty unless pixels are palette indices
/// @param fromRight whether rows run from right to left
/// @param fromTop whether the first row is the top one
/// @param at the offset of the pixels
public record TgaHeader(
    Dimensions size,
    Kind kind,
    int bits,
    boolean alpha,
    boolean packed,
    Palette palette,
    boolean fromRight,
    boolean fromTop,
    int at) {

  /// What a pixel is.
  public enum Kind {
    NUMBER,
    COLOUR,
    GREY
  }

  /// A palette.
  ///
  /// @param first the index of the first colour
  /// @param length the number of colours
  /// @param bits bits per colour
  /// @param at the offset of the colours
  public record Palette(int first, int length, int bits, int at) {}

  private static final int LENGTH = 18;

  /// Returns whether this looks like a TGA. There is no magic number, so every field must have one
  /// of its few valid values.
  static boolean looksLikeOne(Bytes file) {
    try {
      return file.holds(0, LENGTH + 1)
          && file.u8(1) <= 1
          && isKind(file.u8(2), file.u8(1))
          && isPalette(file)
          && isDepth(file.u8(16))
          && (file.u8(17) & 0xC0) == 0
          && file.u16le(12) > 0
          && file.u16le(14) > 0;
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// Reads the header.
  ///
  /// @throws UnknownFormatException if the number of bits per pixel is not supported
  public static TgaHeader read(Bytes file) throws BrokenImageException, UnknownFormatException {
    Dimensions size = Sizes.of(file.u16le(12), file.u16le(14));
    Kind kind =
        switch (file.u8(2) & 7) {
          case 1 -> Kind.NUMBER;
          case 2 -> Kind.COLOUR;
          default -> Kind.GREY;
        };
    int after = LENGTH + file.u8(0);
    Palette palette = new Palette(file.u16le(3), file.u16le(5), file.u8(7), after);
    int bits = file.u8(16);
    int flags = file.u8(17);
    TgaHeader header =
        new TgaHeader(
            size,
            kind,
            bits,
            (flags & 0x0F) != 0 && hasRoom(kind, kind == Kind.NUMBER ? palette.bits : bits),
            file.u8(2) >= 8,
            palette,
            (flags & 0x10) != 0,
            (flags & 0x20) != 0,
            after + (file.u8(1) == 0 ? 0 : palette.length * Math.ceilDiv(palette.bits, 8)));
    header.requireRead();
    return header;
  }

  private void requireRead() throws UnknownFormatException {
    boolean read =
        switch (kind) {
          case NUMBER -> bits == 8 || bits == 16;
          case COLOUR -> bits > 8;
          case GREY -> bits == 8 || (bits == 16 && alpha);
        };
    if (!read) {
      throw new UnknownFormatException(
          "a TGA picture of a rare kind", "A TGA of " + kind + " in " + bits + " bits");
    }
  }

  ImageHeader header() {
    int told = (kind == Kind.GREY ? 1 : 3) + (alpha ? 1 : 0);
    int channels = Math.max(told, Math.ceilDiv(bits, Byte.SIZE));
    return new ImageHeader(
        ImageFormat.TGA,
        size,
        Orientation.UPRIGHT,
        1,
        alpha,
        packed
            ? PixelStorage.whole(size, channels, Byte.SIZE)
            : PixelStorage.inRows(size, channels, Byte.SIZE));
  }

  private static boolean hasRoom(Kind kind, int bits) {
    return (bits == 32 && kind != Kind.GREY) || bits == 16;
  }

  private static boolean isKind(int kind, int palette) {
    return switch (kind) {
      case 1, 9 -> palette == 1;
      case 2, 3, 10, 11 -> true;
      default -> false;
    };
  }

  /// Returns whether pixels are palette indices. Some programs set the depth of a palette that does
  /// not exist.
  private static boolean isPalette(Bytes file) throws BrokenImageException {
    return file.u8(1) == 0
        ? file.u8(7) == 0 || isDepth(file.u8(7))
        : isDepth(file.u8(7)) && file.u16le(5) > 0;
  }

  private static boolean isDepth(int bits) {
    return bits == 8 || bits == 15 || bits == 16 || bits == 24 || bits == 32;
  }
}
