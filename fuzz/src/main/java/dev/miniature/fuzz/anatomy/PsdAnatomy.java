package dev.miniature.fuzz.anatomy;

import java.util.ArrayList;
import java.util.List;

/// PSD: a header, then three sections of length and content (palette, resources, layers), then the
/// merged picture.
record PsdAnatomy() implements Anatomy {
  private static final int HEADER = 26;
  private static final int SECTIONS = 3;
  private static final Lengths LENGTHS = new Lengths(Field.big(0, 4), 4, false);

  @Override
  public List<Piece> taken(byte[] file) {
    List<Piece> pieces = new ArrayList<>();
    int place = Math.min(HEADER, file.length);
    List<Field> numbers = new ArrayList<>(Lengths.row(4, 2, 1, Field.Coding.BIG));
    numbers.addAll(Lengths.row(12, 2, 1, Field.Coding.BIG));
    numbers.addAll(Lengths.row(14, 4, 2, Field.Coding.BIG));
    numbers.addAll(Lengths.row(22, 2, 2, Field.Coding.BIG));
    pieces.add(Piece.of(file, 0, place, 0, numbers));
    for (int i = 0; i < SECTIONS && place + 4 <= file.length; i++) {
      long length = Field.big(place, 4).read(file);
      int end = (int) Math.min(file.length, place + 4 + length);
      List<Field> fields = new ArrayList<>(Lengths.row(0, 4, 4, Field.Coding.BIG));
      fields.addAll(Lengths.row(8, 2, 8, Field.Coding.BIG));
      pieces.add(Piece.of(file, place, end, 1, fields));
      place = end;
    }
    pieces.add(Piece.of(file, place, file.length, Field.big(0, 2)));
    return pieces;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    for (Piece piece : pieces) {
      all.add(piece.depth() == 1 ? LENGTHS.corrected(piece) : piece);
    }
    return Anatomy.chained(all);
  }
}
