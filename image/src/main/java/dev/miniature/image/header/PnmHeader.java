package dev.miniature.image.header;

import dev.miniature.image.BrokenImageException;
import dev.miniature.image.Dimensions;
import dev.miniature.image.ImageFormat;
import dev.miniature.image.ImageHeader;
import dev.miniature.image.Orientation;
import dev.miniature.image.PixelStorage;
import dev.miniature.image.UnknownFormatException;

/// The header of a portable anymap: PBM, PGM, PPM and PAM (the manual pages of Netpbm).
///
/// @param size in pixels
/// @param coding how samples are written
/// @param colours samples of a pixel that are its colour: 1, 3, or 4 of ink
/// @param alpha whether the sample behind the colours is opacity
/// @param samples of a pixel, those included that mean nothing here
/// @param most the largest value of a sample, 1–65,535
/// @param at where the pixels begin
public record PnmHeader(
    Dimensions size, Coding coding, int colours, boolean alpha, int samples, int most, int at) {

  /// How samples are written.
  public enum Coding {
    /// Decimal numbers between blanks.
    TEXT,
    /// Digits 0 for white and 1 for black, with or without blanks.
    TEXT_BITS,
    /// One byte, or two where the largest value takes two, the high one first.
    BYTES,
    /// Eight to a byte; 1 is black, and each row begins a byte.
    BITS
  }

  static final int MAX_VALUE = 65_535;

  /// `P1`–`P6`, a blank, and a number or a comment; or `P7` on a line of its own.
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
  /// @throws UnknownFormatException if it is a PAM of a kind that is not read
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

  /// @throws UnknownFormatException if a sample takes more than two bytes, as no Netpbm writes it
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
