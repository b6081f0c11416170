package dev.miniature.fuzz.anatomy;

/// A number in a piece of a file: a size, a length, a count, an offset.
///
/// @param at where it begins in the piece
/// @param width how many bytes it has, 1 to 8
public record Field(int at, int width, Coding coding) {

  /// How a number is written.
  public enum Coding {
    /// The highest byte first.
    BIG,
    /// The lowest byte first.
    LITTLE,
    /// Decimal digits.
    TEXT
  }

  /// One that is written with the highest byte first.
  static Field big(int at, int width) {
    return new Field(at, width, Coding.BIG);
  }

  /// One that is written with the lowest byte first.
  static Field little(int at, int width) {
    return new Field(at, width, Coding.LITTLE);
  }

  /// Whether `piece` is long enough to hold it.
  boolean isWithin(byte[] piece) {
    return at + width <= piece.length;
  }

  /// The number, without a sign.
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

  /// Overwrites the number, with as many of the lowest bytes as there is room for.
  void write(byte[] piece, long value) {
    for (int i = 0; i < width; i++) {
      int place = coding == Coding.LITTLE ? at + i : at + width - 1 - i;
      piece[place] = (byte) (value >>> (8 * i));
    }
  }
}
