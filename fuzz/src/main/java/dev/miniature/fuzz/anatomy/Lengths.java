package dev.miniature.fuzz.anatomy;

import java.util.ArrayList;
import java.util.List;

/// A walk over pieces that each tell their length, in a number of 4 bytes.
///
/// @param at where the number stands in the piece
/// @param extra how much longer the piece is than the number says
/// @param padded whether pieces of an odd length are followed by a byte
record Lengths(Field at, int extra, boolean padded) {

  /// Appends the pieces from `from` on.
  void take(byte[] file, int from, Fields fields, List<Piece> to) {
    int place = from;
    while (place + at.at() + at.width() <= file.length) {
      byte[] head = new byte[at.at() + at.width()];
      System.arraycopy(file, place, head, 0, head.length);
      long length = at.read(head) + extra;
      if (length < head.length) {
        break;
      }
      long padding = padded ? length % 2 : 0;
      int end = (int) Math.min(file.length, place + length + padding);
      to.add(Piece.of(file, place, end, 0, fields.of(file, place, end)));
      place = end;
    }
    if (place < file.length) {
      to.add(Piece.of(file, place, file.length));
    }
  }

  /// The same piece telling its true length.
  Piece corrected(Piece piece) {
    byte[] bytes = piece.bytes();
    if (piece.isForged() || bytes.length < at.at() + at.width()) {
      return piece;
    }
    byte[] correct = bytes.clone();
    at.write(correct, bytes.length - extra);
    return piece.with(correct);
  }

  /// All of them, telling their true lengths.
  List<Piece> corrected(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    pieces.forEach(piece -> all.add(corrected(piece)));
    return all;
  }

  /// The numbers in the piece from `from` to `to`, counted from its beginning.
  interface Fields {
    List<Field> of(byte[] file, int from, int to);
  }

  /// Every number of `width` bytes from `from` on, `count` at most.
  static List<Field> row(int from, int width, int count, Field.Coding coding) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(new Field(from + i * width, width, coding));
    }
    return fields;
  }
}
