package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.UnknownFormatException;

/// The header of a portable anymap: PBM, PGM, PPM or PAM (the manual pages of Netpbm).
///
/// @param size the size in pixels
/// @param coding how samples are stored
/// @param colours the number of colour samples per pixel: 1, 3, or 4 for CMYK
/// @param alpha whether the sample after the colours is opacity
/// @param samples the number of samples per pixel, including unused ones
/// @param most the maximum value of a sample, 1–65,535
/// @param at the offset of the pixels
public record PnmHeader(
    Dimensions size, Coding coding, int colours, boolean alpha, int samples, int most, int at) {

  /// How samples are stored.
  public enum Coding {
    /// Decimal numbers separated by white space.
    TEXT,
    /// Digits, 0 for white and 1 for black, with or without white space.
    TEXT_BITS,
    /// One byte, or two (big-endian) if the maximum value needs two.
    BYTES,
    /// Eight samples per byte; 1 is black, and each row begins a new byte.
    BITS
  }

  static final int MAX_VALUE = 65_535;

  /// Returns whether this looks like a portable anymap: `P1`–`P6`, white space, and a number or a
  /// comment; or `P7` on a line of its own.
  static boolean looksLikeOne(Bytes file) {
    try {
      if (!file.holds(0, 4) || file.u8(0) != 'P') {
        return false;
      }
      int kind = file.u8(1);
      if (kind == '7') {
        return file.u8(2) == '\n';
      }
      int first = file.u8(3);
      return kind >= '1'
          && kind <= '6'
          && Character.isWhitespace(file.u8(2))
          && (Character.isDigit(first) || first == '#' || Character.isWhitespace(first));
    } catch (BrokenImageException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// Reads the header.
  ///
  /// @throws UnknownFormatException if it is an unsupported kind of PAM
  public static PnmHeader read(Bytes file) throws BrokenImageException, UnknownFormatException {
    PnmWords words = new PnmWords(file);
    return file.u8(1) == '7' ? PamHeader.read(words) : plain(file.u8(1), words);
  }

  private static PnmHeader plain(int kind, PnmWords words)
      throws BrokenImageException, UnknownFormatException {
    Dimensions size = Sizes.of(words.number(), words.number());
    boolean bitmap = kind == '1' || kind == '4';
    int colours = kind == '3' || kind == '6' ? 3 : 1;
    int most = bitmap ? 1 : most(words.number());
    Coding coding =
        switch (kind) {
          case '1' -> Coding.TEXT_BITS;
          case '2', '3' -> Coding.TEXT;
          case '4' -> Coding.BITS;
          default -> Coding.BYTES;
        };
    return new PnmHeader(size, coding, colours, false, colours, most, words.at() + 1);
  }

  /// @throws UnknownFormatException if a sample needs more than two bytes, which Netpbm never
  ///   writes
  static int most(long value) throws BrokenImageException, UnknownFormatException {
    if (value < 1) {
      throw new BrokenImageException("A portable anymap whose samples are all 0");
    }
    if (value > MAX_VALUE) {
      throw new UnknownFormatException(
          "a portable anymap of a rare kind", "A portable anymap of samples up to " + value);
    }
    return (int) value;
  }

  ImageHeader header() {
    return new ImageHeader(
        ImageFormat.PNM,
        size,
        Orientation.UPRIGHT,
        1,
        alpha,
        PixelStorage.inRows(size, samples, most > 255 ? Short.SIZE : Byte.SIZE));
  }
}
