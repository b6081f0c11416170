package dev.miniature.fuzz.anatomy;

import java.util.ArrayList;
import java.util.List;

/// A format whose pieces each contain their length in four bytes.
///
/// @param at the position of the length in the piece
/// @param extra how much longer the piece is than its length field says
/// @param padded whether a byte follows pieces of odd length
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

  /// Returns the piece with its correct length.
  Piece corrected(Piece piece) {
    byte[] bytes = piece.bytes();
    if (piece.isForged() || bytes.length < at.at() + at.width()) {
      return piece;
    }
    byte[] correct = bytes.clone();
    at.write(correct, bytes.length - extra);
    return piece.with(correct);
  }

  /// Returns all pieces with their correct lengths.
  List<Piece> corrected(List<Piece> pieces) {
    List<Piece> all = new ArrayList<>();
    pieces.forEach(piece -> all.add(corrected(piece)));
    return all;
  }

  /// Returns the fields in the piece from `from` to `to`, relative to its beginning.
  interface Fields {
    List<Field> of(byte[] file, int from, int to);
  }

  /// Returns fields of `width` bytes from `from` on, at most `count`.
  static List<Field> row(int from, int width, int count, Field.Coding coding) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(new Field(from + i * width, width, coding));
    }
    return fields;
  }
}
