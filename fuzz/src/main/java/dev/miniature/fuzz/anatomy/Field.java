package dev.miniature.fuzz.anatomy;

/// A number in a piece of a file: a size, a length, a count or an offset.
///
/// @param at its offset in the piece
/// @param width its length in bytes, 1 to 8
public record Field(int at, int width, Coding coding) {

  /// How a number is encoded.
  public enum Coding {
    /// Big-endian.
    BIG,
    /// Little-endian.
    LITTLE,
    /// Decimal digits.
    TEXT
  }

  /// Creates a big-endian field.
  static Field big(int at, int width) {
    return new Field(at, width, Coding.BIG);
  }

  /// Creates a little-endian field.
  static Field little(int at, int width) {
    return new Field(at, width, Coding.LITTLE);
  }

  /// Returns whether `piece` is long enough to contain it.
  boolean isWithin(byte[] piece) {
    return at + width <= piece.length;
  }

  /// Returns the number as unsigned.
  public long read(byte[] piece) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      int place = coding == Coding.LITTLE ? at + width - 1 - i : at + i;
      value =
          coding == Coding.TEXT
              ? value * 10 + (piece[place] - '0')
              : (value << 8) | (piece[place] & 0xFF);
    }
    return value;
  }

  /// Overwrites the number with the lowest bytes of `value` that fit.
  void write(byte[] piece, long value) {
    for (int i = 0; i < width; i++) {
      int place = coding == Coding.LITTLE ? at + i : at + width - 1 - i;
      piece[place] = (byte) (value >>> (8 * i));
    }
  }
}
