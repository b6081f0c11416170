package dev.miniature.fuzz.anatomy;

import java.util.ArrayList;
import java.util.List;

/// ICNS: a header with the total length, and icons of name, length and content.
record IcnsAnatomy() implements Anatomy {
  private static final int HEADER = 8;
  private static final Lengths ICONS = new Lengths(Field.big(4, 4), 0, false);

  @Override
  public List<Piece> taken(byte[] file) {
    List<Piece> pieces = new ArrayList<>();
    int header = Math.min(HEADER, file.length);
    pieces.add(Piece.of(file, 0, header, Field.big(4, 4)));
    ICONS.take(file, header, IcnsAnatomy::fields, pieces);
    return pieces;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    byte[] file = Anatomy.chained(ICONS.corrected(pieces));
    boolean isForged = !pieces.isEmpty() && pieces.getFirst().isForged();
    if (file.length >= HEADER && !isForged) {
      Field.big(4, 4).write(file, file.length);
    }
    return file;
  }

  /// Returns the fields of an icon. Its name determines size and kind; an embedded PNG has its
  /// sides at offsets 16 and 20.
  private static List<Field> fields(byte[] file, int from, int to) {
    List<Field> fields = new ArrayList<>(List.of(Field.big(4, 4)));
    fields.addAll(Lengths.row(0, 1, 4, Field.Coding.BIG));
    fields.addAll(Lengths.row(8 + 16, 4, 2, Field.Coding.BIG));
    fields.addAll(Lengths.row(8 + 24, 1, 5, Field.Coding.BIG));
    return fields;
  }
}
