package dev.miniature.fuzz.anatomy;

import java.util.List;

/// PNM: a few lines with decimal numbers, and the pixels.
record PnmAnatomy() implements Anatomy {
  /// The two sides and the maximum value.
  private static final int NUMBERS = 3;

  @Override
  public List<Piece> taken(byte[] file) {
    List<Field> numbers = SvgAnatomy.numbers(file, Math.min(2, file.length), file.length);
    List<Field> those =
        numbers.stream()
            .limit(NUMBERS)
            .map(number -> new Field(number.at() + 2, number.width(), number.coding()))
            .toList();
    int end = those.isEmpty() ? file.length : those.getLast().at() + those.getLast().width();
    return List.of(Piece.of(file, 0, end, 0, those), Piece.of(file, end, file.length));
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    return Anatomy.chained(pieces);
  }
}
