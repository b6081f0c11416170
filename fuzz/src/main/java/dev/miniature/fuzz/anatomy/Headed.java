package dev.miniature.fuzz.anatomy;

import java.util.ArrayList;
import java.util.List;

/// Formats that consist of a header with numbers at fixed offsets, and a rest.
enum Headed implements Anatomy {
  BMP(
      14 + 124,
      List.of(
          Field.little(2, 4),
          Field.little(10, 4),
          Field.little(14, 4),
          Field.little(18, 4),
          Field.little(22, 4),
          Field.little(26, 2),
          Field.little(28, 2),
          Field.little(30, 4),
          Field.little(34, 4),
          Field.little(46, 4),
          Field.little(50, 4),
          Field.little(54, 4))),
  TGA(
      18,
      List.of(
          Field.little(0, 1),
          Field.little(1, 1),
          Field.little(2, 1),
          Field.little(3, 2),
          Field.little(5, 2),
          Field.little(7, 1),
          Field.little(8, 2),
          Field.little(12, 2),
          Field.little(14, 2),
          Field.little(16, 1),
          Field.little(17, 1))),
  PCX(
      128,
      List.of(
          Field.little(1, 1),
          Field.little(2, 1),
          Field.little(3, 1),
          Field.little(4, 2),
          Field.little(6, 2),
          Field.little(8, 2),
          Field.little(10, 2),
          Field.little(65, 1),
          Field.little(66, 2),
          Field.little(68, 2)));

  private final int header;

  @SuppressWarnings("ImmutableEnumChecker" /* List.of is immutable. */)
  private final List<Field> fields;

  Headed(int header, List<Field> fields) {
    this.header = header;
    this.fields = fields;
  }

  @Override
  public List<Piece> taken(byte[] file) {
    int end = Math.min(header, file.length);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.of(file, 0, end, 0, fields));
    pieces.add(Piece.of(file, end, file.length));
    return pieces;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    return Anatomy.chained(pieces);
  }
}
