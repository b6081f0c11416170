package dev.miniature.fuzz.anatomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// WebP: a RIFF header with the total length, and chunks of name, length and content.
record RiffAnatomy() implements Anatomy {
  private static final int HEADER = 12;
  private static final Lengths CHUNKS = new Lengths(Field.little(4, 4), 8, true);

  @Override
  public List<Piece> taken(byte[] file) {
    List<Piece> pieces = new ArrayList<>();
    int header = Math.min(HEADER, file.length);
    pieces.add(Piece.of(file, 0, header, Field.little(4, 4)));
    CHUNKS.take(file, header, RiffAnatomy::fields, pieces);
    return pieces;
  }

  @Override
  public byte[] joined(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    for (Piece piece : pieces) {
      boolean isHeader = piece.reads(0, "RIFF");
      all.add(isHeader ? piece : padded(CHUNKS.corrected(piece)));
    }
    byte[] file = Anatomy.chained(all);
    boolean isForged = !pieces.isEmpty() && pieces.getFirst().isForged();
    if (file.length >= 8 && !isForged) {
      Field.little(4, 4).write(file, file.length - 8);
    }
    return file;
  }

  private static Piece padded(Piece piece) {
    byte[] bytes = piece.bytes();
    return bytes.length % 2 == 0 ? piece : piece.with(Arrays.copyOf(bytes, bytes.length + 1));
  }

  private static List<Field> fields(byte[] file, int from, int to) {
    List<Field> fields = new ArrayList<>(List.of(Field.little(4, 4)));
    boolean isLossless = to - from > 8 && file[from + 3] == 'L';
    if (isLossless) {
      fields.addAll(Lengths.row(8, 1, 24, Field.Coding.LITTLE));
      fields.add(Field.little(9, 4));
    } else {
      // The sides of a canvas have three bytes; those of a frame have two, after ten bytes of a key
      // frame.
      fields.addAll(Lengths.row(8, 1, 4, Field.Coding.LITTLE));
      fields.addAll(Lengths.row(8, 3, 5, Field.Coding.LITTLE));
      fields.addAll(Lengths.row(12, 3, 2, Field.Coding.LITTLE));
      fields.addAll(Lengths.row(14, 2, 2, Field.Coding.LITTLE));
    }
    return fields;
  }
}
