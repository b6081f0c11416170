package dev.miniature.fuzz.anatomy;

import java.util.ArrayList;
import java.util.List;

/// SVG: the text before the first element, and then a piece for each tag with the text after it.
/// Fields are decimal numbers.
record SvgAnatomy() implements Anatomy {
  private static final int MAX_NUMBERS = 12;
  private static final int MAX_DIGITS = 9;

  @Override
  public List<Piece> taken(byte[] file) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < file.length; i++) {
      if (file[i] == '<') {
        pieces.add(Piece.of(file, from, i, 0, numbers(file, from, i)));
        from = i;
      }
    }
    pieces.add(Piece.of(file, from, file.length, 0, numbers(file, from, file.length)));
    return pieces;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    return Anatomy.chained(pieces);
  }

  /// Returns the decimal numbers between `from` and `to`, relative to `from`.
  static List<Field> numbers(byte[] file, int from, int to) {
    List<Field> numbers = new ArrayList<>();
    int place = from;
    while (place < to && numbers.size() < MAX_NUMBERS) {
      int width = 0;
      while (place + width < to && isDigit(file[place + width]) && width < MAX_DIGITS) {
        width++;
      }
      if (width > 0) {
        numbers.add(new Field(place - from, width, Field.Coding.TEXT));
      }
      place += width + 1;
    }
    return numbers;
  }

  private static boolean isDigit(byte letter) {
    return letter >= '0' && letter <= '9';
  }
}
